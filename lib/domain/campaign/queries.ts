import "server-only"
import { defineQuery } from "@/lib/platform/query"
import { countryGap } from "./rules"

type CountryRow = {
  country: string
  /** of its latest Mothers' Month; nothing where it has none */
  year: number | null
  invited: number
  agreed: number
  hosted: number
}

/** Each country's latest Mothers' Month in figures, and whether it invited too few companies or too many. */
export const campaignsByCountry = defineQuery("programme.read", async ({ tx }) => {
  const rows = await tx.$queryRaw<CountryRow[]>`
    select country, year, invited, agreed, hosted from sec.programme_campaigns()`
  return rows.map((row) => ({ ...row, gap: countryGap(row.invited) }))
})
export type CountryCampaign = Awaited<ReturnType<typeof campaignsByCountry>>[number]
