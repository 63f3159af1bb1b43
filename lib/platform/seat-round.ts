import "server-only"
import { now } from "./clock"
import { db } from "./db"
import { patiently } from "./transaction"

/** What time alone does to the lists of sessions: who did not answer makes way for the next, and a list ends when its session begins. */
export async function settleSeats(): Promise<void> {
  await patiently(() => db.$queryRaw`select sec.settle_all_seats(${now()})`)
}
