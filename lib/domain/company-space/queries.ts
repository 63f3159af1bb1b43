import "server-only"
import { defineCompanyQuery } from "@/lib/platform/company-door"
import { companyView, spaceView } from "./schema"

/** What waits for an answer, and the placements: exactly what the database lets an employer see. */
export const companySpace = defineCompanyQuery("company.read", async ({ tx, now }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown }[]>`select sec.company_space(${now}::timestamptz) as seen`
  return spaceView.parse(row?.seen)
})

/** The company itself, whom its partners know there, and whoever is signed in. */
export const companyPage = defineCompanyQuery("company.read", async ({ tx }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown }[]>`select sec.company_page() as seen`
  return companyView.parse(row?.seen)
})
