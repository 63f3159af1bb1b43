import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { fromDateColumn } from "./dates"
import type { Tx } from "./transaction"

/** Her schooling as it is on record, what was said of it at her entry, and the day she left. */
export async function schoolingOf(tx: Tx, actor: Person, participantId: string) {
  const learnt = await tx.education.findMany({
    where: { AND: [within(actor, "education"), { participantId }] },
    select: { level: true, completed: true, to: true },
  })
  const entry = await tx.enrolment.findFirst({
    where: { AND: [within(actor, "enrolment"), { participantId }] },
    select: { isced: true, exitOn: true },
  })
  return {
    learnt,
    atEntry: entry?.isced ?? null,
    exitOn: entry?.exitOn ? fromDateColumn(entry.exitOn) : null,
  }
}
