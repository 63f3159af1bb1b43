import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { referralView } from "./schema"

/** What a link opens, as the database lets a service see it; nothing for a link nobody knows. Looking uses nothing up. */
export const referralBehindLink = defineLinkQuery("referral.view-by-link", async ({ tx }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown; demo: boolean }[]>`
    select sec.referral_for_service() as seen, exists (select 1 from demo_mark) as demo`
  return { seen: row?.seen ? referralView.parse(row.seen) : null, demo: row?.demo ?? false }
})
