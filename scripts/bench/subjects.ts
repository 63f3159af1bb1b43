import { randomUUID } from "node:crypto"
import { type Answer, ask, type Call } from "./load"
import { caseloadOf, filesOf } from "./sizes"
import { actionId, type Stage, uuidOf } from "./stage"

export type Subject = {
  name: string
  /** The subject of the floor it is compared with, and how many times its cost is allowed. */
  beside?: string
  budget?: number
  on: "app" | "floor"
  next: () => Call
  isGood: (answer: Answer) => boolean
}

const page = (answer: Answer) => answer.status === 200
const acted = (answer: Answer) => answer.status === 200 && answer.text.includes('"done":true')

/** Everything that is measured, in the order of the table. */
export async function subjectsOf(stage: Stage): Promise<Subject[]> {
  const subjects = [...floorSubjects(stage), ...pageSubjects(stage), ...actSubjects(stage)]
  return Promise.all(subjects.map((subject) => arrived(stage, subject)))
}

/** A soft navigation carries a mark in its address that the server asks for once: the bench goes where it is sent. */
async function arrived(stage: Stage, subject: Subject): Promise<Subject> {
  const call = subject.next()
  if (!call.headers.rsc) return subject
  const { headers } = await ask(stage[subject.on].url, call)
  if (!headers.location) return subject
  const { pathname, search } = new URL(headers.location, "http://localhost")
  return { ...subject, next: () => ({ ...call, path: pathname + search }) }
}

const get = (path: string, headers: Record<string, string> = {}): Call => ({ method: "GET", path, headers })
const soft = { rsc: "1" }

function floorSubjects(stage: Stage): Subject[] {
  const origin = stage.floor.url.replace("127.0.0.1", "localhost")
  const act = (name: string): Call => ({
    method: "POST",
    path: "/action",
    headers: {
      "next-action": actionId("scripts/bench/floor", "app/action/actions.ts", name),
      "content-type": "text/plain;charset=UTF-8",
      origin,
      accept: "text/x-component",
    },
    body: "[]",
  })
  const floor = (name: string, call: Call, isGood = page): Subject => ({
    name,
    on: "floor",
    next: () => call,
    isGood,
  })
  return [
    floor("floor: bare page", get("/")),
    floor("floor: list of 50", get("/list")),
    floor("floor: list, soft", get("/list", soft)),
    floor("floor: case", get("/case")),
    floor("floor: empty action", act("nothing"), acted),
    floor("floor: action, one insert", act("oneInsert"), acted),
  ]
}

function pageSubjects({ cookies, size }: Stage): Subject[] {
  const as = (role: keyof typeof cookies, path: string, more = {}) =>
    get(path, { cookie: cookies[role], ...more })
  const ours = (name: string, call: Call, limit: { beside: string; budget?: number }): Subject => ({
    name,
    on: "app",
    next: () => call,
    isGood: page,
    budget: 1.5,
    ...limit,
  })
  const list = { beside: "floor: list of 50" }
  const history = { beside: "floor: case" }
  const { short, long } = filesOf(size)
  const few = "File, 10 entries"
  return [
    ours("Cohort", as("coordinator", "/participants"), list),
    ours("Cohort, soft", as("coordinator", "/participants", soft), { beside: "floor: list, soft" }),
    ours("Cohort, filtered by a flag", as("coordinator", "/participants?flag=unrecorded"), list),
    ours("Today", as("counsellor", "/"), history),
    ours(few, as("counsellor", `/participants/${uuidOf(short)}`), history),
    ours("File, 500 entries", as("counsellor", `/participants/${uuidOf(long)}`), { beside: few }),
    ours("Sessions behind a figure", as("coordinator", "/sessions?kind=individual&state=counted"), list),
    ours("Hours awaiting", as("coordinator", "/hours?state=awaiting"), list),
    ours("Sign-in page", get("/sign-in"), { beside: "floor: bare page", budget: 2 }),
  ]
}

function actSubjects(stage: Stage): Subject[] {
  const origin = stage.app.url.replace("127.0.0.1", "localhost")
  const act = (file: string, name: string, input: () => unknown[]): (() => Call) => {
    const id = actionId(".", file, name)
    const headers = {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      origin,
      accept: "text/x-component",
      cookie: stage.cookies.counsellor,
    }
    return () => ({ method: "POST", path: "/", headers, body: JSON.stringify(input()) })
  }
  const ours = (name: string, next: () => Call): Subject => ({
    name,
    on: "app",
    next,
    isGood: acted,
    beside: "floor: action, one insert",
    budget: 2,
  })
  const log = act("lib/domain/counselling-session/actions.ts", "logSession", logInput(stage))
  const draft = act("lib/domain/draft/actions.ts", "saveDraft", () => [
    {
      form: "session.log",
      subject: "",
      values: { note: "We practised the interview." },
      submitKey: randomUUID(),
    },
  ])
  return [ours("quick log", log), ours("draft saved", draft)]
}

/** A session with one after the other of the first counsellor's participants, but for those whose files are measured. */
function logInput({ size }: Stage): () => unknown[] {
  const { perRound, hers } = caseloadOf(size)
  let turn = 0
  return () => [
    {
      participantIds: [uuidOf(`participant${perRound * (turn++ % (hers - 2))}`)],
      kind: "individual",
      date: "2026-03-02",
      startTime: "10:00",
      endTime: "11:00",
      attendance: "present",
      topics: ["work"],
      childcare: "not_needed_confirmed",
      note: "A short note of the day.",
      accepted: true,
    },
    randomUUID(),
  ]
}
