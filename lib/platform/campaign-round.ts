import "server-only"
import { now } from "./clock"
import { db } from "./db"

/** What time alone does to invitations: a company that said nothing for so many days has not answered. */
export async function settleInvites(days: number): Promise<void> {
  await db.$queryRaw`select sec.settle_invites(${now()}::timestamptz, make_interval(days => ${days}::int))`
}
