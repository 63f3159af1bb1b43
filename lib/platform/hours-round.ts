import "server-only"
import { now } from "./clock"
import { db } from "./db"
import { type Letter, post } from "./mail"
import { type Issued, linkDays, takeHoursReminder } from "./task-link"
import { reading } from "./transaction"

type Wording = (issued: Issued & { days: number }) => Letter

/** What time alone does to hours that wait: their employer is written to again, and in the end somebody is asked to call. */
export async function settleHours(wording: Wording): Promise<void> {
  await remindEmployers(wording)
  await db.$queryRaw`select sec.plan_hours_calls(${now()}::timestamptz)`
}

/** Writes each letter in the transaction that counts it: it is written once, by whichever server. Answers how many. */
async function remindEmployers(wording: Wording): Promise<number> {
  const remindNext = () =>
    reading(null, async (tx) => {
      const issued = await takeHoursReminder(tx, now())
      if (issued) await post(tx, wording({ ...issued, days: linkDays }))
      return issued !== null
    })
  let written = 0
  while (await remindNext()) written += 1
  return written
}
