import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { consentText } from "@/lib/words/consent-version"
import type { NewConsent, Purpose } from "./schema"

export type ConsentState = "not_asked" | "requested" | "given" | "refused" | "withdrawn" | "expired"

/** Where a consent can go from where it is; anything not listed is refused. */
export const consentMoves: Readonly<Record<ConsentState, readonly ConsentState[]>> = {
  not_asked: ["requested"],
  requested: ["given", "refused"],
  given: ["withdrawn", "expired"],
  refused: ["requested"],
  withdrawn: ["requested", "given"],
  expired: ["requested", "given"],
}

/** Asking and answering may happen in one breath: then the move leads through "requested". */
export function canGo(from: ConsentState, to: ConsentState): boolean {
  const reached = consentMoves[from]
  return reached.includes(to) || (reached.includes("requested") && consentMoves.requested.includes(to))
}

type Given = { textVersion: string; withdrawnOn: CivilDate | null; endedBecause: string | null }
type Asked = { requestedOn: CivilDate; refusedOn: CivilDate | null; consentId: string | null }

/** Where one purpose stands, from all that was asked and given for it. Older words count until she is asked again. */
export function standingOf(consents: readonly Given[], requests: readonly Asked[]) {
  const live = consents.find(({ withdrawnOn }) => withdrawnOn === null)
  const waiting = requests.find(({ refusedOn, consentId }) => refusedOn === null && consentId === null)
  const askedOn = waiting?.requestedOn ?? null
  if (live) return { state: "given" as const, outdated: isOlder(live.textVersion), askedOn }
  return { state: waiting ? ("requested" as const) : lastOf(consents, requests), outdated: false, askedOn }
}

/** Words of ours that were replaced; an organisation's own paper is not compared with them. */
export function isOlder(version: string): boolean {
  const [year, number] = placeOf(version) ?? placeOf(consentText) ?? [0, 0]
  const [nowYear, nowNumber] = placeOf(consentText) ?? [0, 0]
  return year < nowYear || (year === nowYear && number < nowNumber)
}

function placeOf(version: string): [number, number] | null {
  const [, year, number] = /^(\d{4})-(\d+)$/.exec(version) ?? []
  return year && number ? [Number(year), Number(number)] : null
}

function lastOf(consents: readonly Given[], requests: readonly Asked[]): ConsentState {
  const ends = consents.map(({ withdrawnOn, endedBecause }) => ({
    on: withdrawnOn ?? "",
    state: endedBecause === "expired" ? ("expired" as const) : ("withdrawn" as const),
  }))
  const refusals = requests.map(({ refusedOn }) => ({ on: refusedOn ?? "", state: "refused" as const }))
  const [last] = [...refusals, ...ends].filter(({ on }) => on).toSorted((a, b) => b.on.localeCompare(a.on))
  return last?.state ?? "not_asked"
}

export type Standing = { state: ConsentState; outdated: boolean; askedOn: CivilDate | null }
type Around = Standing & { today: CivilDate }

/** What every answer keeps to, under the name of its day. */
function dayRules<Input>(at: string, dayOf: (input: Input) => CivilDate): readonly Rule<Input, Around>[] {
  return [
    { broken: (input, { today }) => dayOf(input) > today, at, say: "participant.problems.inFuture" },
    {
      broken: (input, { askedOn }) => askedOn !== null && dayOf(input) < askedOn,
      at,
      say: "consent.problems.beforeAsked",
    },
  ]
}

const consentRules: readonly Rule<NewConsent, Around>[] = [
  ...dayRules<NewConsent>("givenOn", ({ givenOn }) => givenOn),
  {
    broken: ({ method, witness }) => method === "oral_witnessed" && witness === undefined,
    at: "witness",
    say: "consent.problems.witnessMissing",
  },
  {
    broken: (_, { state, outdated }) => !outdated && !canGo(state, "given"),
    at: "form",
    say: "consent.problems.givenAlready",
  },
]

export function consentProblems(input: NewConsent, around: Around): Problems | null {
  return problemsOf(consentRules, input, around)
}

const requestRules: readonly Rule<CivilDate, Around>[] = [
  { broken: (day, { today }) => day > today, at: "requestedOn", say: "participant.problems.inFuture" },
  {
    broken: (_, { state }) => !canGo(state, "requested"),
    at: "form",
    say: (_, { state }): Problem => ({
      key: `consent.problems.${state === "given" ? "givenAlready" : "askedAlready"}`,
    }),
  },
]

export function requestProblems(day: CivilDate, around: Around): Problems | null {
  return problemsOf(requestRules, day, around)
}

const refusalRules: readonly Rule<CivilDate, Around>[] = [
  ...dayRules<CivilDate>("refusedOn", (day) => day),
  {
    broken: (_, { state }) => !canGo(state, "refused"),
    at: "form",
    say: "consent.problems.withdrawInstead",
  },
]

export function refusalProblems(day: CivilDate, around: Around): Problems | null {
  return problemsOf(refusalRules, day, around)
}

type AroundWithdrawal = { today: CivilDate; givenOn: CivilDate; isWithdrawn: boolean }

const withdrawalRules: readonly Rule<CivilDate, AroundWithdrawal>[] = [
  { broken: (_, { isWithdrawn }) => isWithdrawn, at: "form", say: "participant.problems.alreadyWithdrawn" },
  { broken: (day, { today }) => day > today, at: "withdrawnOn", say: "participant.problems.inFuture" },
  {
    broken: (day, { givenOn }) => day < givenOn,
    at: "withdrawnOn",
    say: "participant.problems.beforeConsent",
  },
]

export function withdrawalProblems(day: CivilDate, around: AroundWithdrawal): Problems | null {
  return problemsOf(withdrawalRules, day, around)
}

const shared: readonly Purpose[] = ["share_partner", "share_employer", "share_mentor", "photo"]
export type AfterWithdrawal = "stop" | "tell" | "review"

/** What is left to do by hand when she takes a consent back. */
export function tasksAfter(purpose: Purpose): readonly AfterWithdrawal[] {
  return shared.includes(purpose) ? ["stop", "tell", "review"] : ["stop", "review"]
}

/** Participation rests on this one; every other is hers to give or not. */
export function isOptional(purpose: Purpose): boolean {
  return purpose !== "participation_data"
}
