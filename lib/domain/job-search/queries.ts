import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { whose } from "@/lib/platform/whose"

/** What she looks for work with: her CVs. */
export const jobSearchOf = defineQuery("cv.read", async ({ actor, tx, seen }, participantId: string) => {
  if (!z.uuid().safeParse(participantId).success) missing()
  await whose(tx, actor, participantId)
  const cvs = await cvsOf(tx, actor, participantId)
  seen({ kind: "participant", ids: [participantId], fields: ["cv"] })
  return { participantId, today: fromDateColumn(actor.today), cvs }
})
export type JobSearch = Awaited<ReturnType<typeof jobSearchOf>>

async function cvsOf(tx: Tx, actor: Person, participantId: string) {
  const rows = await tx.cvVersion.findMany({
    where: { AND: [within(actor, "cvVersion"), { participantId }] },
    orderBy: [{ number: "desc" }, { createdAt: "desc" }],
    select: { id: true, number: true, language: true, purpose: true, savedOn: true, createdBy: true },
  })
  const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
  return rows.map(({ savedOn, createdBy, ...row }) => ({
    ...row,
    savedOn: fromDateColumn(savedOn),
    by: staff.find(({ id }) => id === createdBy)?.name ?? null,
  }))
}
