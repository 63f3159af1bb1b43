import "server-only"
import { type Calendar, calendarFile, sessionUid } from "./calendar"
import { publicAddress } from "./env"
import { type Letter, post, senderAddress } from "./mail"
import type { Tx } from "./transaction"

/** Somebody who leads a session, as she is written to. */
export type Leader = { id: string; email: string; locale: string }

/** The session a letter is about, who arranged it, and where it is opened. */
export type NewsFrom = { uid: string; sender: { name: string; email: string }; address: string }

type Arranged = { id: string; by: { id: string; name: string } }
type Wording = (to: Leader, from: NewsFrom) => { letter: Letter; calendar: Calendar }

/** Posts a letter with its calendar file to everybody who leads a session, but not to whoever arranged it; nothing is worded for nobody. */
export async function tellLeaders(
  tx: Tx,
  { id, by }: Arranged,
  worded: () => Wording | Promise<Wording>,
): Promise<void> {
  const leaders = await tx.$queryRaw<Leader[]>`
    select id, email, locale from sec.leaders_of(${id}::uuid) where id <> ${by.id}::uuid`
  if (leaders.length === 0) return
  const wording = await worded()
  const sender = { name: by.name, email: senderAddress() }
  const from = { uid: sessionUid(id), sender, address: `${publicAddress}/sessions/${id}` }
  for (const to of leaders) {
    const { letter, calendar } = wording(to, from)
    await post(tx, { ...letter, calendar: calendarFile(calendar) })
  }
}
