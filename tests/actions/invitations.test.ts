import ICAL from "ical.js"
import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { mailServer } from "@/tests/support/mail-server"
import { owner } from "@/tests/support/own-database"

const port = 30_000 + (process.pid % 10_000)
process.env.MAIL_FROM = "Itinera <post@example.net>"
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
const server = await mailServer(port)
const { calendarBehindLink } = await import("@/lib/domain/calendar-feed/queries")
const { openFeed } = await import("@/lib/domain/calendar-feed/actions")
const { cancelSession, moveSession } = await import("@/lib/domain/session-change/actions")
const { sendLetters } = await import("@/lib/platform/mail")
const { after, reachable, round, tuesday } = await import("@/tests/support/reminders")

let c: Cast
beforeEach(async () => {
  vi.spyOn(console, "warn").mockReturnValue(undefined)
  server.received.length = 0
  server.becomes("takes")
  c = await cast(tuesday)
  await reachable(c.amina, "amina@example.org")
})
afterAll(() => server.close())

/** The file in a letter, as another library reads it. */
function fileIn(letter: { bytes: string } | undefined) {
  const part =
    letter?.bytes.split(/\r?\n(?=--)/).find((one) => /Content-Type: application\/ics/i.test(one)) ?? ""
  const [, body = ""] = part.split(/\r?\n\r?\n/)
  const text = Buffer.from(body, "base64").toString("utf8")
  const file = new ICAL.Component(ICAL.parse(text))
  const [component] = file.getAllSubcomponents("vevent")
  if (!component) throw new Error("There is no meeting in the letter")
  const event = new ICAL.Event(component)
  return {
    method: String(file.getFirstPropertyValue("method")),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    wall: event.startDate.toString().slice(0, 16),
    status: String(component.getFirstPropertyValue("status")),
    attendee: String(component.getFirstPropertyValue("attendee")).toLowerCase(),
    organizer: String(component.getFirstPropertyValue("organizer")),
    text,
  }
}
type Act = (raw: unknown) => Promise<{ done: boolean }>
const change = async (act: Act, more: object, { at, by = c.noor }: { at: Date; by?: Player }) => {
  const [session] = await owner("select version from counselling_session where id = $1", [c.planned])
  const raw = { sessionId: c.planned, version: session?.version, accepted: true, ...more }
  expect(await as(by, () => act(raw), at)).toMatchObject({ done: true })
}
const friday = { date: "2026-10-23", startTime: "12:00", endTime: "13:00", mode: "on_site" }

test("a reminder by mail carries the meeting: with whom, when, and nothing of what it is about", async () => {
  await round(after(1))
  const { text, ...meeting } = fileIn(server.received[0])
  expect(meeting).toEqual({
    method: "REQUEST",
    uid: `session-${c.planned}@itinera`,
    sequence: 0,
    summary: "Noor",
    wall: "2026-10-22T09:00",
    status: "CONFIRMED",
    attendee: "mailto:amina@example.org",
    organizer: "mailto:post@example.net",
  })
  expect(text).not.toMatch(/Itinera|Harbour|Haddad|\nLOCATION|DESCRIPTION|counsel/)
})

test("moved and cancelled, the same entry is changed and taken out, each told once", async () => {
  await round(after(1))
  await change(moveSession, friday, { at: after(2) })
  expect(await round(after(2))).toBe(1)
  const moved = fileIn(server.received.at(-1))
  expect(moved).toMatchObject({
    method: "REQUEST",
    uid: `session-${c.planned}@itinera`,
    sequence: 1,
    wall: "2026-10-23T12:00",
  })
  await change(cancelSession, { reason: "weather" }, { at: after(3) })
  expect(await round(after(3))).toBe(1)
  const gone = fileIn(server.received.at(-1))
  expect(gone).toMatchObject({
    method: "CANCEL",
    uid: moved.uid,
    status: "CANCELLED",
    wall: "2026-10-23T12:00",
  })
  expect(gone.sequence).toBeGreaterThan(moved.sequence)
  expect(server.received.at(-1)?.text).toContain("Amina")
  expect(await round(after(4)), "once").toBe(0)
  const feed = await as(c.noor, () => openFeed({ detail: "busy" }))
  const token = feed.done ? (/\/calendar\/([\w-]{43})/.exec(feed.value.https)?.[1] ?? "") : ""
  const file = (await withLink(token, () => calendarBehindLink(token), after(4))) ?? ""
  const entry = file.split("BEGIN:VEVENT").find((one) => one.includes(gone.uid))
  expect(entry).toContain(`SEQUENCE:${gone.sequence}`)
})

test("who was told of nothing is told of no cancelling, and neither is who pauses or withdrew", async () => {
  await change(cancelSession, { reason: "weather" }, { at: after(0) })
  expect(await round(after(1))).toBe(0)
})

test.each([
  ["pauses", "update participant set reminders_paused_until = '2027-01-01' where id = $1"],
  [
    "withdrew her consent",
    "update consent set withdrawn_on = '2026-10-20' where participant_id = $1 and purpose = 'participation_data'",
  ],
])("who %s after she was told hears no more", async (_, sql) => {
  await round(after(1))
  await owner(sql, [c.amina])
  await change(cancelSession, { reason: "weather" }, { at: after(2) })
  expect(await round(after(2))).toBe(0)
})

test("a cancelling that the mail server refuses goes out later, once", async () => {
  await round(after(1))
  await change(cancelSession, { reason: "weather" }, { at: after(2) })
  server.becomes("refuses")
  expect(await round(after(2))).toBe(0)
  server.becomes("takes")
  const sent = []
  for (let minute = 150; minute < 240; minute += 10) sent.push(await round(after(0, minute)))
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(fileIn(server.received.at(-1)).method).toBe("CANCEL")
})

test("whoever leads a group that her coordinator moves or cancels is told, with the file for her calendar", async () => {
  await owner("update counselling_session set kind = 'group', title = 'CNRY' where id = $1", [c.planned])
  await change(moveSession, friday, { at: after(1), by: c.clara })
  await as(null, () => sendLetters(), after(1))
  const letter = server.received.at(-1)
  const [leader] = await owner("select email from account where id = $1", [c.noor.accountId])
  expect(letter?.rcpt).toEqual([leader?.email])
  expect(letter?.text).toContain("Clara")
  const moved = fileIn(letter)
  expect(moved).toMatchObject({
    method: "REQUEST",
    uid: `session-${c.planned}@itinera`,
    summary: "Group",
    sequence: 1,
  })
  expect(letter?.bytes + moved.text).not.toContain("CNRY")
  await change(cancelSession, { reason: "weather" }, { at: after(2), by: c.clara })
  await as(null, () => sendLetters(), after(2))
  expect(fileIn(server.received.at(-1))).toMatchObject({ method: "CANCEL", uid: moved.uid, sequence: 2 })
  expect(await owner("select 1 from letter where sent_at is not null and calendar is not null")).toEqual([])
})

test("who moves her own session writes no letter to herself", async () => {
  await change(moveSession, friday, { at: after(1) })
  expect(await owner("select 1 from letter")).toEqual([])
})
