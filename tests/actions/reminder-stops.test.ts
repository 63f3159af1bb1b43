import { createServer } from "node:http"
import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { mailServer } from "@/tests/support/mail-server"
import { owner } from "@/tests/support/own-database"

const port = 42_000 + (process.pid % 10_000)
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
process.env.SMS_URL = `http://127.0.0.1:${port + 10_000}/messages`
const server = await mailServer(port)
const texts: { to: string; text: string }[] = []
const gateway = createServer((request, response) => {
  request.setEncoding("utf8").on("data", (body: string) => texts.push(JSON.parse(body)))
  request.on("end", () => response.writeHead(204).end())
}).listen(port + 10_000, "127.0.0.1")
const { after, reachable, remindersOf, round, tuesday } = await import("@/tests/support/reminders")
const { chooseReminders, settleReminders } = await import("@/lib/domain/reminder/actions")
const { pauseReminders } = await import("@/lib/domain/next-step/actions")
const { withdrawConsent } = await import("@/lib/domain/consent/actions")

let c: Cast
beforeEach(async () => {
  vi.spyOn(console, "warn").mockReturnValue(undefined)
  server.received.length = 0
  texts.length = 0
  c = await cast(tuesday)
  await reachable(c.amina, "amina@example.org")
})
afterAll(async () => {
  await server.close()
  gateway.close()
})

const first = async () => (await remindersOf(c.amina))[0]
const allDay = async () => {
  for (const hours of [1, 2, 5, 25, 26]) await round(after(hours))
  return server.received.length
}

test("a woman who took her consent back gets none, although it was planned", async () => {
  await round(after(0))
  const [consent] = await owner<{ id: string }>(
    "select id from consent where participant_id = $1 and purpose = 'participation_data'",
    [c.amina],
  )
  const withdrawal = { consentId: consent?.id ?? "", withdrawnOn: "2026-10-20" }
  expect(await as(c.noor, () => withdrawConsent(withdrawal), after(0, 30))).toMatchObject({ done: true })
  expect(await allDay()).toBe(0)
  expect(await first()).toMatchObject({ state: "stopped", reason: "no_consent" })
})

test("who took her consent back while the mail server was away gets none afterwards", async () => {
  server.becomes("refuses")
  await round(after(1))
  expect(await first()).toMatchObject({ state: "waiting", attempts: 1 })
  await owner(
    "update consent set withdrawn_on = '2026-10-20', ended_because = 'withdrawn' where participant_id = $1",
    [c.amina],
  )
  server.becomes("takes")
  expect(await allDay()).toBe(0)
})

test.each([
  ["who left", "update participant set phase = 'exited' where id = $1", "left"],
  [
    "whom another organisation accompanies",
    "update participant set handed_over_on = '2026-10-19' where id = $1",
    "transferred",
  ],
  [
    "of whom nobody asked how",
    "update participant_contact set channel = null where participant_id = $1",
    "no_channel",
  ],
  [
    "who wants a call",
    "update participant_contact set channel = 'call' where participant_id = $1",
    "by_hand",
  ],
  [
    "for whom no message may be left",
    "update participant_contact set may_leave_message = false where participant_id = $1",
    "no_message",
  ],
  [
    "whose address is missing",
    "update participant_contact set email = null where participant_id = $1",
    "no_address",
  ],
  [
    "whose safe hours are told in words",
    "update participant_contact set ok_hours = 'never when he is at home' where participant_id = $1",
    "no_hours",
  ],
  [
    "who wants text messages where none go out",
    "update participant_contact set channel = 'text_message' where participant_id = $1",
    "texts_off",
  ],
])("%s: none goes out, and it is said why", async (_, change, reason) => {
  await round(after(0))
  await owner(change, [c.amina])
  expect(await allDay()).toBe(0)
  expect(await first()).toMatchObject({ state: "stopped", reason })
})

test("while her reminders are paused none goes out, and then they do", async () => {
  expect(
    await as(c.noor, () => pauseReminders({ participantId: c.amina, until: "2026-10-21" }), tuesday),
  ).toMatchObject({ done: true })
  await round(after(1))
  expect(await first()).toMatchObject({ reason: "paused" })
  await round(after(25))
  expect(server.received).toHaveLength(1)
})

test("who wants none gets none", async () => {
  const choice = { participantId: c.amina, version: 0, wanted: false }
  expect(await as(c.noor, () => chooseReminders(choice), tuesday)).toMatchObject({ done: true })
  expect(await allDay()).toBe(0)
  expect(await first()).toMatchObject({ reason: "opted_out" })
})

test("a message waits for the hours that she named", async () => {
  const choice = { participantId: c.amina, version: 0, wanted: true, fromHour: 14, untilHour: 16 }
  expect(await as(c.noor, () => chooseReminders(choice), tuesday)).toMatchObject({ done: true })
  await round(after(0))
  for (const hours of [1, 2, 4]) expect(await round(after(hours))).toBe(0)
  expect(await round(after(5)), "at two").toBe(1)
})

test("hours that stand in her contact as nothing but hours count, too", async () => {
  await reachable(c.amina, "amina@example.org", ", ok_hours = '12:30–15:00'")
  expect(await round(after(1))).toBe(0)
  expect(await round(after(3, 59))).toBe(0)
  expect(await round(after(4)), "at one, the first whole hour").toBe(1)
})

test("a session that is cancelled is not reminded of", async () => {
  await round(after(0))
  await owner(
    "update counselling_session set state = 'cancelled', cancel_reason = 'cancelled_by_org' where id = $1",
    [c.planned],
  )
  expect(await allDay()).toBe(0)
  expect(await first()).toMatchObject({ state: "stopped", reason: "cancelled" })
})

test("a session that moves is reminded of at its new time, and whoever was told the old one is told at once", async () => {
  await round(after(1))
  await owner(
    "update counselling_session set starts_at = starts_at + interval '26 hours', ends_at = ends_at + interval '26 hours' where id = $1",
    [c.planned],
  )
  expect(await round(after(3))).toBe(1)
  expect(server.received[1]?.text).toContain("11:00")
  expect(await round(after(4))).toBe(0)
  expect(await round(after(49)), "the day before").toBe(1)
  expect(server.received.map(({ text }) => /\d\d:00/.exec(text)?.[0])).toEqual(["09:00", "11:00", "11:00"])
})

test("who is not expected any more is not reminded", async () => {
  await round(after(0))
  await owner("delete from attendance where session_id = $1", [c.planned])
  expect(await allDay()).toBe(0)
})

test("she is written to in her language, and in English where there are no words yet", async () => {
  await round(after(1))
  await owner("update participant set preferred_language = 'ti' where id = $1", [c.amina])
  await round(after(25))
  expect(server.received[0]?.text).toMatch(/مرحباً Amina/)
  expect(server.received[0]?.html).toContain('dir="rtl"')
  expect(server.received[1]?.text).toContain("Hello Amina, we meet on")
})

test("a text message goes to the gateway, once, where the organisation wants it", async () => {
  await owner("update participant_contact set channel = 'text_message' where participant_id = $1", [c.amina])
  const settings = { version: 0, days: ["1"], hour: 9, asks: false, texts: true }
  expect(await as(c.clara, () => settleReminders(settings), tuesday)).toMatchObject({ done: true })
  for (const hours of [0, 1, 24, 25]) await round(after(hours))
  expect(texts.map(({ to }) => to)).toEqual([expect.stringMatching(/^\+3460/)])
  expect(texts[0]?.text).toMatch(/Amina.*09:00/)
  expect(server.received).toEqual([])
})

test("what waits follows the settings", async () => {
  await round(after(0))
  const settings = { version: 0, days: ["1"], hour: 15, asks: false, texts: false }
  await as(c.clara, () => settleReminders(settings), after(0, 30))
  expect(await round(after(1))).toBe(0)
  expect((await remindersOf(c.amina)).map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
    "days_2 not_set",
    "days_1 null",
  ])
  expect(await round(after(29))).toBe(0)
  expect(await round(after(30))).toBe(1)
})
