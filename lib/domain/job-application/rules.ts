import { blank, dayOf } from "@/lib/domain/profile-row/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type ApplicationInput, type ApplicationState, applicationStates, refusals } from "./schema"

export type Around = {
  today: string
  /** The CV that was chosen, if it is one of hers. */
  cv: { savedOn: string } | null
}
type Entered = Omit<ApplicationInput, "participantId" | "rowId" | "version">

const say = (key: string) => `job-application.problems.${key}`
const unsent: readonly ApplicationState[] = ["planned", "withdrawn"]
const answered: readonly ApplicationState[] = ["offered", "accepted", "refused"]

const applicationRules: readonly Rule<Entered, Around>[] = [
  {
    broken: ({ state, appliedOn }) => !unsent.includes(state) && appliedOn === null,
    at: "appliedOn",
    say: say("appliedMissing"),
  },
  {
    broken: ({ state, answeredOn }) => answered.includes(state) && answeredOn === null,
    at: "answeredOn",
    say: say("answeredMissing"),
  },
  {
    broken: ({ appliedOn }, { today }) => (appliedOn ?? "") > today,
    at: "appliedOn",
    say: "skills-profile.problems.inFuture",
  },
  {
    broken: ({ answeredOn }, { today }) => (answeredOn ?? "") > today,
    at: "answeredOn",
    say: "skills-profile.problems.inFuture",
  },
  {
    broken: ({ appliedOn, answeredOn }) =>
      appliedOn !== null && answeredOn !== null && answeredOn < appliedOn,
    at: "answeredOn",
    say: say("answeredFirst"),
  },
  {
    broken: ({ state, refusal }) => state === "refused" && refusal === null,
    at: "refusal",
    say: say("refusalMissing"),
  },
  {
    broken: ({ state, refusal }) => state !== "refused" && refusal !== null,
    at: "refusal",
    say: say("notRefused"),
  },
  {
    broken: ({ cvVersionId }, { cv }) => cvVersionId !== null && cv === null,
    at: "cvVersionId",
    say: say("cvUnknown"),
  },
  {
    broken: ({ appliedOn }, { cv }) => cv !== null && appliedOn !== null && cv.savedOn > appliedOn,
    at: "cvVersionId",
    say: say("cvLater"),
  },
]

export function applicationProblems(entered: Entered, around: Around): Problems | null {
  return problemsOf(applicationRules, entered, around)
}

/** Whether somebody still waits for what becomes of it. */
export function isOpen(state: ApplicationState): boolean {
  return ["planned", "sent", "invited", "interviewed", "offered"].includes(state)
}

type Stored = {
  id: string
  version: number
  title: string
  employer: string | null
  employerId: string | null
  state: string
  appliedOn: Date | null
  answeredOn: Date | null
  refusal: string | null
  note: string | null
  cvVersionId: string | null
}

/** The row in plain values. */
export function plainApplication({ state, appliedOn, answeredOn, refusal, ...row }: Stored) {
  const { id, version, title, employer, employerId, note, cvVersionId } = row
  return {
    ...{ id, version, title, employer, employerId, note, cvVersionId },
    state: applicationStates.find((one) => one === state) ?? "planned",
    appliedOn: dayOf(appliedOn),
    answeredOn: dayOf(answeredOn),
    refusal: refusals.find((one) => one === refusal) ?? null,
  }
}
export type PlainApplication = ReturnType<typeof plainApplication>

/** What the form starts from. */
export function writtenApplication(row: PlainApplication) {
  return {
    ...{ title: row.title, state: row.state, employer: blank(row.employer), note: blank(row.note) },
    ...{ appliedOn: blank(row.appliedOn), answeredOn: blank(row.answeredOn), refusal: blank(row.refusal) },
    cvVersionId: blank(row.cvVersionId),
  }
}
