import { invitedInACountry } from "@/lib/domain/campaign/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { InviteAnswer, InviteState, InvitesInput } from "./schema"

/** So long after the last letter without a word, and a company has not answered. */
export const answerDays = 14

type Invite = { answer: string | null; unansweredAt: Date | null }

/** Hosting says more than a yes, and a yes or a no more than silence. */
export function stateOf({ answer, unansweredAt }: Invite, hasHosted: boolean): InviteState {
  if (hasHosted) return "hosted"
  if (answer === "agreed" || answer === "declined") return answer
  return unansweredAt === null ? "invited" : "no_answer"
}

type Company = { name: string; hasContact: boolean; isPaused: boolean }

export type Around = {
  today: CivilDate
  endsOn: CivilDate
  /** Those that are chosen, as the house knows them. */
  companies: readonly Company[]
  /** Chosen ones that somebody invited already. */
  known: number
  /** How many the country has invited so far. */
  invited: number
}

const names = (companies: readonly Company[]) => companies.map(({ name }) => name).join(", ")

const inviteRules: readonly Rule<InvitesInput, Around>[] = [
  { broken: (_, { today, endsOn }) => endsOn < today, at: "form", say: "campaign-invite.problems.over" },
  {
    broken: (_, { companies }) => companies.some(({ hasContact }) => !hasContact),
    at: "employerIds",
    say: (_, { companies }) => ({
      key: "campaign-invite.problems.noContact",
      values: { names: names(companies.filter(({ hasContact }) => !hasContact)) },
    }),
  },
  { broken: (_, { known }) => known > 0, at: "employerIds", say: "campaign-invite.problems.known" },
]

const inviteDoubts: readonly Doubt<InvitesInput, Around>[] = [
  {
    broken: (_, { companies }) => companies.some(({ isPaused }) => isPaused),
    say: (_, { companies }) => ({
      key: "campaign-invite.doubts.paused",
      values: { names: names(companies.filter(({ isPaused }) => isPaused)) },
    }),
  },
  {
    broken: ({ employerIds }, { invited }) => invited + employerIds.length > invitedInACountry.most,
    say: ({ employerIds }, { invited }) => ({
      key: "campaign-invite.doubts.tooMany",
      values: { count: invited + employerIds.length, most: invitedInACountry.most },
    }),
  },
]

export function inviteProblems(input: InvitesInput, around: Around): Problems | null {
  return problemsOf(inviteRules, input, around)
}

export function inviteDoubtsOf(input: InvitesInput, around: Around): Problem[] {
  return doubtsOf(inviteDoubts, input, around)
}

/** What must be known before another letter goes out. */
export type Waiting = { answer: string | null; today: CivilDate; endsOn: CivilDate; hasContact: boolean }

const reminderRules: readonly Rule<null, Waiting>[] = [
  {
    broken: (_, { answer }) => answer !== null,
    at: "form",
    say: "campaign-invite.problems.answered",
  },
  { broken: (_, { today, endsOn }) => endsOn < today, at: "form", say: "campaign-invite.problems.over" },
  {
    broken: (_, { hasContact }) => !hasContact,
    at: "form",
    say: "campaign-invite.problems.contactGone",
  },
]

export function reminderProblems(waiting: Waiting): Problems | null {
  return problemsOf(reminderRules, null, waiting)
}

type Heard = { answer: InviteAnswer; hasHosted: boolean }

/** Whoever hosted a woman did not say no. */
export function heardProblems({ answer, hasHosted }: Heard): Problems | null {
  return answer === "declined" && hasHosted
    ? { form: { key: "campaign-invite.problems.hostedAlready" } }
    : null
}
