import { problemsOf, type Rule } from "@/lib/platform/rule"

const say = (key: string) => `safeguarding.problems.${key}`

type Naming = { membershipId: string }
type AroundNaming = { colleagues: readonly string[] }

const namingRules: readonly Rule<Naming, AroundNaming>[] = [
  {
    at: "membershipId",
    say: say("readerUnknown"),
    broken: ({ membershipId }, { colleagues }) => !colleagues.includes(membershipId),
  },
]
/** Only those who counsel in the same organisation can need to know. */
export const namingProblems = (input: Naming, around: AroundNaming) => problemsOf(namingRules, input, around)

type Leading = { leadId: string }
type AroundLeading = { colleagues: readonly string[]; closed: boolean }

const reviseRules: readonly Rule<Leading, AroundLeading>[] = [
  { at: "form", say: say("closed"), broken: (_, { closed }) => closed },
  {
    at: "leadId",
    say: say("readerUnknown"),
    broken: ({ leadId }, { colleagues }) => !colleagues.includes(leadId),
  },
]
export const revisingProblems = (input: Leading, around: AroundLeading) =>
  problemsOf(reviseRules, input, around)

const writeRules: readonly Rule<object, { closed: boolean }>[] = [
  { at: "form", say: say("closed"), broken: (_, { closed }) => closed },
]
/** A closed record is opened again before something is written into it. */
export const writingProblems = (around: { closed: boolean }) => problemsOf(writeRules, {}, around)

type Kept = { openedBy: string; leadId: string }

/** Who says which others need to know: whoever opened it, who leads it, and the organisation's safeguarding lead. */
export function isKeeper({ openedBy, leadId }: Kept, me: string, safeguardingLead: string | null): boolean {
  return [openedBy, leadId, safeguardingLead].includes(me)
}
