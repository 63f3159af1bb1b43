import { randomUUID } from "node:crypto"
import { type Answer, ask, type Call } from "./load"
import { caseloadOf, filesOf } from "./sizes"
import { actionId, type Stage, uuidOf } from "./stage"
import { emptyWeek, fullWeek } from "./week"

export type Subject = {
  name: string
  /** The subject of the floor it is compared with, and how many times its cost is allowed. */
  beside?: string
  budget?: number
  on: "app" | "floor"
  next: (client: number) => Call
  isGood: (answer: Answer) => boolean
}

const page = (answer: Answer) => answer.status === 200
const acted = (answer: Answer) => answer.status === 200 && answer.text.includes('"done":true')

/** Everything that is measured, in the order of the table. */
export async function subjectsOf(stage: Stage): Promise<Subject[]> {
  const subjects = [
    ...floorSubjects(stage),
    ...pageSubjects(stage),
    ...weekSubjects(stage),
    ...actSubjects(stage),
  ]
  return Promise.all(subjects.map((subject) => arrived(stage, subject)))
}

/** A soft navigation carries a mark in its address that the server asks for once: the bench goes where it is sent. */
async function arrived(stage: Stage, subject: Subject): Promise<Subject> {
  const call = subject.next(0)
  if (!call.headers.rsc) return subject
  const { headers } = await ask(stage[subject.on].url, call)
  if (!headers.location) return subject
  const { pathname, search } = new URL(headers.location, "http://localhost")
  return { ...subject, next: () => ({ ...call, path: pathname + search }) }
}

const get = (path: string, headers: Record<string, string> = {}): Call => ({ method: "GET", path, headers })
/** As a browser asks that comes from another page: what it has of the layout is not sent again. */
const from = (...names: string[]) => ({
  rsc: "1",
  "next-router-state-tree": encodeURIComponent(JSON.stringify(treeOf(["", ...names, "__PAGE__"]))),
})

function treeOf([name = "", ...inner]: string[]): unknown[] {
  return [name, inner.length > 0 ? { children: treeOf(inner) } : {}]
}

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
    floor("floor: list, soft", get("/list", from("case"))),
    floor("floor: case", get("/case")),
    floor("floor: empty action", act("nothing"), acted),
    floor("floor: action, one insert", act("oneInsert"), acted),
  ]
}

function pageSubjects({ coordinator, counsellors: [counsellor = ""], size }: Stage): Subject[] {
  const as = (cookie: string, path: string, more = {}) => get(path, { cookie, ...more })
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
    ours("Cohort", as(coordinator, "/participants"), list),
    ours("Cohort, soft", as(coordinator, "/participants", from("(workspace)", "hours")), {
      beside: "floor: list, soft",
    }),
    ours("Cohort, filtered by a flag", as(coordinator, "/participants?flag=unrecorded"), list),
    ours("Today", as(counsellor, "/"), history),
    ours(few, as(counsellor, `/participants/${uuidOf(short)}`), history),
    ours("File, 500 entries", as(counsellor, `/participants/${uuidOf(long)}`), { beside: few }),
    ours("Sessions behind a figure", as(coordinator, "/sessions?kind=individual&state=counted"), list),
    ours("Hours awaiting", as(coordinator, "/hours?state=awaiting"), list),
    ours("Sign-in page", get("/sign-in"), { beside: "floor: bare page", budget: 2 }),
  ]
}

/** The full week beside the empty one: 300 sessions and 400 bookings may cost twice what nothing costs. */
function weekSubjects({ week }: Stage): Subject[] {
  const pages = [
    { name: "Agenda", cookie: week.coordinator, path: "/agenda?view=week&date=" },
    { name: "Agenda, childcare", cookie: week.coordinator, path: "/agenda?view=week&care=1&date=" },
    { name: "Agenda, counsellor's", cookie: week.counsellor, path: "/agenda?view=week&date=" },
    { name: "Childcare roster", cookie: week.coordinator, path: "/childcare/roster?date=" },
    { name: "Childcare week", cookie: week.coordinator, path: "/childcare?week=" },
  ]
  return pages.flatMap(({ name, cookie, path }): Subject[] => {
    const on = (date: string) => () => get(path + date, { cookie })
    const empty = `${name}, empty week`
    return [
      { name: empty, on: "app", next: on(emptyWeek), isGood: page },
      { name: `${name}, full week`, on: "app", next: on(fullWeek), isGood: page, beside: empty, budget: 2 },
    ]
  })
}

function actSubjects(stage: Stage): Subject[] {
  const origin = stage.app.url.replace("127.0.0.1", "localhost")
  const act = (file: string, name: string, input: (client: number) => unknown[]) => {
    const headers = {
      "next-action": actionId(".", file, name),
      "content-type": "text/plain;charset=UTF-8",
      "next-router-state-tree": from("(workspace)")["next-router-state-tree"],
      origin,
      accept: "text/x-component",
    }
    return (client: number): Call => {
      const cookie = String(stage.counsellors[client % stage.counsellors.length])
      return {
        method: "POST",
        path: "/",
        headers: { ...headers, cookie },
        body: JSON.stringify(input(client)),
      }
    }
  }
  const ours = (name: string, next: (client: number) => Call): Subject => ({
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

const slots = 20
const day = 86_400_000

/** What is older is recorded no more. */
const loggedDays = 6

/** Each client is a counsellor who logs, one after the other, her participants' half hours of the last days, but for those two of
    hers whose files are measured. */
function logInput({ size }: Stage): (client: number) => unknown[] {
  const { perRound, hers } = caseloadOf(size)
  const turns = new Map<number, number>()
  return (client) => {
    const turn = turns.get(client) ?? 0
    turns.set(client, turn + 1)
    const slot = Math.floor(turn / loggedDays) % slots
    const hour = String(8 + Math.floor(slot / 2)).padStart(2, "0")
    const [start, end] = slot % 2 === 0 ? ["00", "25"] : ["30", "55"]
    const input = {
      participantIds: [uuidOf(`participant${(client % perRound) + perRound * (turn % (hers - 2))}`)],
      kind: "individual",
      date: new Date(Date.now() - (1 + (turn % loggedDays)) * day).toISOString().slice(0, 10),
      startTime: `${hour}:${start}`,
      endTime: `${hour}:${end}`,
      attendance: "present",
      topics: ["work"],
      childcare: "not_needed_confirmed",
      note: "A short note of the day.",
      accepted: true,
    }
    return [input, randomUUID()]
  }
}
