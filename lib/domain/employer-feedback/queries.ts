import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { feedbackView } from "./schema"

/** What a link opens where an employer says how it was; nothing for a link nobody knows. Looking uses nothing up. */
export const feedbackBehindLink = defineLinkQuery("feedback.view-by-link", async ({ tx }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown; demo: boolean }[]>`
    select sec.feedback_for_employer() as seen, exists (select 1 from demo_mark) as demo`
  return { seen: row?.seen ? feedbackView.parse(row.seen) : null, demo: row?.demo ?? false }
})
