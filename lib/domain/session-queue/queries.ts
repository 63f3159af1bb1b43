import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { type HouseholdChild, needingCare } from "@/lib/domain/childcare/rules"
import { civilDate } from "@/lib/platform/dates"
import type { Tx } from "@/lib/platform/transaction"
import type { FoundLine } from "./rules"

type Asked = { sessionId: string; participantId: string }

/** A session and her standing in it, for whoever accompanies her; with the children who need care meanwhile. */
export async function seatFacts(tx: Tx, actor: Person, { sessionId, participantId }: Asked) {
  const session = await tx.counsellingSession.findFirst({
    where: { AND: [within(actor, "counsellingSession"), { id: sessionId }] },
    select: { kind: true, state: true, startsAt: true, timezone: true },
  })
  const woman = await tx.participant.findFirst({
    where: { AND: [within(actor, "participant"), { id: participantId }] },
    select: { knownAs: true, familyName: true, children: { select: childFacts } },
  })
  if (!session || !woman) return null
  const seat = await tx.attendance.findFirst({ where: { sessionId, participantId }, select: { state: true } })
  const children: HouseholdChild[] = woman.children
  const needing = needingCare(children, civilDate(session.startsAt, session.timezone))
  return { session, standing: seat?.state ?? null, childIds: needing.map(({ id }) => id) }
}
const childFacts = { id: true, participantId: true, birth: true, livesWith: true } as const

/** What is known of her in the line by whoever may speak for her; nothing where this person may not. */
export async function inLine(tx: Tx, { sessionId, participantId }: Asked) {
  const line = await lineOf(tx, sessionId)
  const found = line?.people.find((person) => person.participantId === participantId)
  if (!found) return null
  return { standing: found.state, answerBy: found.answerBy === null ? null : new Date(found.answerBy) }
}

/** How full it is and who waits, as the database lets this person see it. */
export async function lineOf(tx: Tx, sessionId: string): Promise<FoundLine | null> {
  const [row] = await tx.$queryRaw<
    { line: FoundLine | null }[]
  >`select sec.session_line(${sessionId}::uuid) as line`
  return row?.line ?? null
}
