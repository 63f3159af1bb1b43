import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { linkView } from "./schema"

/** What a link opens, as the database lets an employer see it; nothing for a link nobody knows. Looking uses nothing up. */
export const hoursBehindLink = defineLinkQuery("hours.view-by-link", async ({ tx, now }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown; demo: boolean }[]>`
    select sec.placement_for_employer(${now}::timestamptz) as seen, exists (select 1 from demo_mark) as demo`
  return { seen: row?.seen ? linkView.parse(row.seen) : null, demo: row?.demo ?? false }
})
