import { type CivilDate, daysBetween } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type AnswerInput, type ReferralState, referralStates, type sendings } from "./schema"

/** Where a referral can go from where it is; anything not listed is refused. A late answer is still taken. */
export const referralMoves: Readonly<Record<ReferralState, readonly ReferralState[]>> = {
  draft: ["consent_ok", "revoked"],
  consent_ok: ["sent", "revoked"],
  sent: ["accepted", "rejected", "no_answer", "revoked"],
  no_answer: ["accepted", "rejected", "revoked"],
  accepted: ["done", "revoked"],
  rejected: [],
  done: [],
  revoked: [],
}

/** So many days a service has before its silence is an answer. */
export const daysToAnswer = 14

type Kept = { state: string; sentOn: CivilDate | null }

/** Where it stands today: nobody has to write down that nothing came. */
export function standingOf({ state, sentOn }: Kept, today: CivilDate): ReferralState {
  const known = referralStates.find((one) => one === state) ?? "draft"
  const silent = known === "sent" && sentOn !== null && daysBetween(sentOn, today) >= daysToAnswer
  return silent ? "no_answer" : known
}

export function canGo(from: ReferralState, to: ReferralState): boolean {
  return referralMoves[from].includes(to)
}

export type Around = { standing: ReferralState; hasConsent: boolean; hasEmail: boolean; isArchived: boolean }

const cannotGo = (to: ReferralState): Rule<unknown, Around> => ({
  broken: (_, { standing }) => !canGo(standing, to),
  at: "form",
  say: (_, { standing }) => ({ key: `referral.problems.isAlready.${standing}` }),
})
const needsConsent: Rule<unknown, Around> = {
  broken: (_, { hasConsent }) => !hasConsent,
  at: "form",
  say: "referral.problems.noConsent",
}

export function agreeingProblems(around: Around): Problems | null {
  return problemsOf([cannotGo("consent_ok"), needsConsent], null, around)
}

const sendingRules: readonly Rule<(typeof sendings)[number], Around>[] = [
  cannotGo("sent"),
  needsConsent,
  { broken: (_, { isArchived }) => isArchived, at: "form", say: "referral.problems.archived" },
  {
    broken: (how, { hasEmail }) => how === "letter" && !hasEmail,
    at: "form",
    say: "referral.problems.noEmail",
  },
]

export function sendingProblems(how: (typeof sendings)[number], around: Around): Problems | null {
  return problemsOf(sendingRules, how, around)
}

/** Another letter for one that was lost: only where one was sent, and nothing was answered or said to be over. */
export function remindingProblems(around: Around & { sentHow: string | null }): Problems | null {
  const rules: readonly Rule<null, typeof around>[] = [
    {
      broken: (_, { standing }) => standing !== "sent" && standing !== "no_answer",
      at: "form",
      say: (_, { standing }) => ({ key: `referral.problems.isAlready.${standing}` }),
    },
    needsConsent,
    { broken: (_, { hasEmail }) => !hasEmail, at: "form", say: "referral.problems.noEmail" },
  ]
  return problemsOf(rules, null, around)
}

export function answeringProblems(input: AnswerInput, around: Around): Problems | null {
  const rules: readonly Rule<AnswerInput, Around>[] = [
    cannotGo(input.answer),
    {
      broken: ({ answer, words }) => answer === "rejected" && words === null,
      at: "words",
      say: "referral.problems.whyMissing",
    },
    {
      broken: ({ answer, words }) => answer === "done" && words === null,
      at: "words",
      say: "referral.problems.outcomeMissing",
    },
  ]
  return problemsOf(rules, input, around)
}

export function revokingProblems(around: Around): Problems | null {
  return problemsOf([cannotGo("revoked")], null, around)
}

/** What she agreed to is fixed once she agreed to it. */
export function revisingProblems({ standing }: Pick<Around, "standing">): Problems | null {
  return standing === "draft" ? null : { form: { key: `referral.problems.isAlready.${standing}` } }
}
