import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { comingView } from "./schema"

/** What a link opens, as the database lets her see it; nothing for a link nobody knows. Looking uses nothing up. */
export const comingBehindLink = defineLinkQuery("coming.view-by-link", async ({ tx, now }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown; demo: boolean }[]>`
    select sec.coming_behind_link(${now}::timestamptz) as seen, exists (select 1 from demo_mark) as demo`
  return { seen: row?.seen ? comingView.parse(row.seen) : null, demo: row?.demo ?? false }
})
