import "server-only"
import { calendarFile, sessionUid } from "./calendar"
import { now } from "./clock"
import { db } from "./db"
import { publicAddress } from "./env"
import { type Letter, mail, post, senderAddress, sendLetters, sentBy } from "./mail"
import { comingAddress } from "./task-link"
import { canText, sendText } from "./text-message"
import { hashOf, newToken } from "./token"
import { reading } from "./transaction"
import { faultOf } from "./undelivered"

/** A reminder that was taken to be sent, with what its message may say. */
export type DueReminder = {
  id: string
  kind: string
  asks: boolean
  channel: "email" | "text_message"
  to: string
  firstName: string
  language: string
  startsAt: Date
  timezone: string
  careReady: boolean
  placeUntil: Date | null
  seatUntil: Date | null
  meeting: Meeting
  staff: string
  staffPhone: string | null
}

/** What a calendar needs to know of a meeting. */
type Meeting = {
  id: string
  startsAt: Date
  endsAt: Date
  timezone: string
  sequence: number
  state: string
  changedAt: Date
}

/** What the day of one member of staff comes to. */
export type DueDigest = {
  email: string
  name: string
  locale: string
  day: string
  sessions: string[]
  expected: number
  children: number
  toRecord: number
  dueToday: number
  late: number
  notComing: number
  unsent: number
}

/** How messages are worded; the round itself knows no sentence. */
export type Wording = {
  reminder: (
    due: DueReminder,
    link: string | null,
  ) => { subject: string; text: string; html: string; short: string }
  digest: (due: DueDigest, link: string) => Letter
}

/** What is due goes out: reminders are planned and sent, the morning's letters are written, and whatever was posted is sent. */
export async function runRound(words: Wording): Promise<void> {
  const steps = [
    planReminders,
    () => sendReminders(words.reminder),
    () => postDigests(words.digest),
    sendLetters,
  ]
  for (const step of steps)
    await step().catch((error: unknown) => {
      console.warn("a part of the round failed:", error instanceof Error ? error.message : "unknown")
    })
}

export async function planReminders(): Promise<void> {
  await db.$executeRaw`select sec.plan_reminders(${now()}::timestamptz)`
  await db.$executeRaw`select sec.plan_places(${now()}::timestamptz)`
  await db.$executeRaw`select sec.plan_cancelled(${now()}::timestamptz)`
}

/** So many in a row that nobody answered: the rest waits for the next round. */
const enough = 3

/** Sends what is due, one after the other; several servers may do so at once. Answers how many went out. */
export async function sendReminders(wording: Wording["reminder"]): Promise<number> {
  let sent = 0
  for (let unanswered = 0; unanswered < enough; ) {
    const token = newToken()
    const due = await takeReminder(token)
    if (!due) break
    const fault = await faultIn(() => deliver(due, wording(due, due.asks ? comingAddress(token) : null)))
    unanswered = fault === "unreachable" ? unanswered + 1 : 0
    if (fault === null) sent += 1
    await (fault === null
      ? db.$executeRaw`select sec.reminder_sent(${due.id}::uuid, ${now()}::timestamptz)`
      : db.$executeRaw`select sec.reminder_failed(${due.id}::uuid, ${fault}, ${now()}::timestamptz)`)
  }
  return sent
}

async function takeReminder(token: string): Promise<DueReminder | null> {
  const [row] = await db.$queryRaw<{ due: (Omit<DueReminder, "startsAt"> & { startsAt: string }) | null }[]>`
    select sec.take_reminder(${now()}::timestamptz, ${canText}, ${hashOf(token)}) as due`
  if (!row?.due) return null
  const [more] = await db.$queryRaw<(Meeting & Kept)[]>`
    select id, starts_at as "startsAt", ends_at as "endsAt", timezone, sequence, state, changed_at as "changedAt",
      sec.place_kept_until(${row.due.id}::uuid) as "placeUntil", sec.seat_kept_until(${row.due.id}::uuid) as "seatUntil"
    from sec.reminder_meeting(${row.due.id}::uuid)`
  if (!more) return null
  const { placeUntil, seatUntil, ...meeting } = more
  return { ...row.due, startsAt: new Date(row.due.startsAt), placeUntil, seatUntil, meeting }
}

type Kept = { placeUntil: Date | null; seatUntil: Date | null }

async function faultIn(send: () => Promise<void>) {
  try {
    await send()
    return null
  } catch (error) {
    const fault = faultOf(error)
    console.warn("a reminder could not be sent:", fault)
    return fault
  }
}

/** Each time under a name of its own: one that is sent again on purpose is no copy. */
function deliver(
  due: DueReminder,
  { subject, text, html, short }: ReturnType<Wording["reminder"]>,
): Promise<void> {
  const id = `${due.id}.${now().getTime()}`
  if (due.channel === "text_message") return sendText({ id, to: due.to, text: short })
  const { from, domain } = sentBy(due.staff)
  const calendar = inHerCalendar(due)
  return mail({ id, from, to: due.to, subject, text, html, calendar, messageId: `<${id}@${domain}>` })
}

/** When, and with whom, by the first name that the message bears too; nothing else, because others may look into a calendar. */
function inHerCalendar({ staff, to, meeting }: DueReminder): string {
  const { id, state, ...when } = meeting
  const gone = state === "cancelled"
  const invites = { from: { name: staff, email: senderAddress() }, to }
  const entry = { ...when, uid: sessionUid(id), summary: staff, invites }
  const entries = [{ ...entry, status: gone ? ("cancelled" as const) : ("confirmed" as const) }]
  return calendarFile({ name: staff, entries, method: gone ? "cancel" : "request" })
}

/** Writes each letter in the transaction that notes it: there is one a morning, or none. */
export async function postDigests(wording: Wording["digest"]): Promise<void> {
  const postNext = () =>
    reading(null, async (tx) => {
      const [row] = await tx.$queryRaw<{ due: DueDigest | null }[]>`
        select sec.take_digest(${now()}::timestamptz) as due`
      if (row?.due) await post(tx, wording(row.due, publicAddress))
      return row?.due != null
    })
  while (await postNext());
}
