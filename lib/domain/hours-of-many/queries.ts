import "server-only"
import { defineLinkQuery } from "@/lib/platform/link"
import { waitingDays } from "./schema"

/** Every day that waits for the contact who holds a live link; none for any other link. Looking uses nothing up. */
export const waitingBehindLink = defineLinkQuery("hours.view-by-link", async ({ tx, now }) => {
  const [row] = await tx.$queryRaw<{ seen: unknown }[]>`
    select sec.waiting_for_employer(${now}::timestamptz) as seen`
  return waitingDays.parse(row?.seen ?? [])
})
