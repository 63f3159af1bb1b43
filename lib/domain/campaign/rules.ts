import { addDays, addMonths, type CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { CampaignInput } from "./schema"

/** So many companies of a country are invited. */
export const invitedInACountry = { least: 5, most: 15 } as const

/* A month, with room for those that begin in one and end in the next. */
const monthsMost = 2

export type Gap = "tooFew" | "tooMany" | null

/** Whether a country invites too few companies, or too many. */
export function countryGap(invited: number): Gap {
  if (invited < invitedInACountry.least) return "tooFew"
  return invited > invitedInACountry.most ? "tooMany" : null
}

/** The year is that of the first day. */
export const yearOf = ({ startsOn }: Pick<CampaignInput, "startsOn">) => Number(startsOn.slice(0, 4))

export type Around = {
  /** The country has a campaign in this year already; not the one that is revised. */
  isKnown: boolean
  /** The year of the campaign that is revised: it stays. */
  year: number | null
}

const campaignRules: readonly Rule<CampaignInput, Around>[] = [
  {
    broken: ({ startsOn, endsOn }) => endsOn < startsOn,
    at: "endsOn",
    say: "campaign.problems.endBeforeStart",
  },
  {
    broken: ({ startsOn, endsOn }) => endsOn >= addMonths(startsOn, monthsMost),
    at: "endsOn",
    say: () => ({ key: "campaign.problems.tooLong", values: { months: monthsMost } }),
  },
  {
    broken: (_, { isKnown }) => isKnown,
    at: "startsOn",
    say: (input) => ({ key: "campaign.problems.known", values: { year: yearOf(input) } }),
  },
  {
    broken: (input, { year }) => year !== null && yearOf(input) !== year,
    at: "startsOn",
    say: (_, { year }) => ({ key: "campaign.problems.otherYear", values: { year: year ?? 0 } }),
  },
]

export function campaignProblems(input: CampaignInput, around: Around): Problems | null {
  return problemsOf(campaignRules, input, around)
}

/** May of this year, or of the next one where it is over: what a new campaign begins with. */
export function nextMay(today: CivilDate): CampaignInput {
  const year = Number(today.slice(0, 4)) + (today.slice(5, 7) > "05" ? 1 : 0)
  const startsOn = `${year}-05-01`
  return { startsOn, endsOn: addDays(addMonths(startsOn, 1), -1) }
}
