import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { mailServer } from "@/tests/support/mail-server"
import { owner } from "@/tests/support/own-database"

const port = 20_000 + (process.pid % 20_000)
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
process.env.MAIL_FROM = "Itinera <post@example.net>"
let server = await mailServer(port)
const { after, crowdOf, reachable, remindersOf, round, tuesday } = await import("@/tests/support/reminders")
const { sendReminders } = await import("@/lib/platform/round")
const { reminderMessage } = await import("@/lib/domain/reminder-message/rules")
const { sendAgain } = await import("@/lib/domain/reminder/actions")

let c: Cast
beforeEach(async () => {
  vi.spyOn(console, "warn").mockReturnValue(undefined)
  server.received.length = 0
  server.becomes("takes")
  c = await cast(tuesday)
  await reachable(c.amina, "amina@example.org")
})
afterAll(() => server.close())

const to = () => server.received.flatMap(({ rcpt }) => rcpt)

test("two days before and the day before, at ten, she gets one message each, and no other", async () => {
  expect(await round(after(0, 59))).toBe(0)
  expect(await round(after(1))).toBe(1)
  expect(await round(after(1, 1))).toBe(0)
  expect(await round(after(24, 59))).toBe(0)
  expect(await round(after(25))).toBe(1)
  for (const hours of [26, 47, 49, 60]) expect(await round(after(hours))).toBe(0)
  expect(to()).toEqual(["amina@example.org", "amina@example.org"])
  expect((await remindersOf(c.amina)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "days_2 sent",
    "days_1 sent",
  ])
})

test("a message names a first name, a time and a person, and neither topic nor place nor house", async () => {
  await round(after(1))
  const [letter] = server.received
  expect(letter?.text).toContain("Amina")
  expect(letter?.text).toContain("09:00")
  expect(letter?.bytes).toMatch(/^From: (?:"?Noor"?) <post@example\.net>/m)
  const seen = `${letter?.subject} ${letter?.text} ${letter?.html} ${letter?.bytes}`
  expect(seen).not.toMatch(/Itinera(?!\w)|Harbour|Haddad|Mums|CNRY|counsel|programme|Work\b/)
})

test("a mail server that refuses for two hours: everyone is written to once, after it", async () => {
  await crowdOf(c, 12)
  server.becomes("refuses")
  for (let minute = 60; minute < 180; minute += 2) expect(await round(after(0, minute))).toBe(0)
  server.becomes("takes")
  for (let minute = 180; minute < 240; minute += 3) await round(after(0, minute))
  expect(to().toSorted()).toEqual([...new Set(to())].toSorted())
  expect(to()).toHaveLength(13)
}, 60_000)

test("a mail server that is away for two hours, too", async () => {
  await crowdOf(c, 6)
  await server.close()
  for (let minute = 60; minute < 180; minute += 10) expect(await round(after(0, minute))).toBe(0)
  server = await mailServer(port)
  for (let minute = 180; minute < 240; minute += 10) await round(after(0, minute))
  expect(to().toSorted()).toEqual([...new Set(to())].toSorted())
  expect(to()).toHaveLength(7)
})

test("four workers at once send each message once", async () => {
  await crowdOf(c, 25)
  await round(after(0))
  const working = () => as(null, () => sendReminders(reminderMessage), after(1))
  const sent = await Promise.all([working(), working(), working(), working()])
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(26)
  expect(to().toSorted()).toEqual([...new Set(to())].toSorted())
  expect(to()).toHaveLength(26)
})

test("a connection that breaks off after the message was handed over: nobody sends it twice by themselves", async () => {
  server.becomes("breaksOff")
  await round(after(1))
  server.becomes("takes")
  for (let minute = 61; minute < 120; minute += 10) await round(after(0, minute))
  expect(to()).toEqual(["amina@example.org"])
  expect((await remindersOf(c.amina))[0]).toMatchObject({ state: "failed", reason: "unsure" })
})

test("a worker that vanished leaves a message that may have gone, and says so", async () => {
  await round(after(0))
  await owner("select sec.take_reminder($1, false, sha256('x'))", [after(1)])
  await round(after(1, 11))
  expect(to()).toEqual([])
  expect((await remindersOf(c.amina))[0]).toMatchObject({ state: "failed", reason: "unsure" })
})

test("an address that does not exist is not tried again, and is shown", async () => {
  server.becomes("unknownAddress")
  await round(after(1))
  expect((await remindersOf(c.amina))[0]).toMatchObject({
    state: "failed",
    reason: "address_refused",
    attempts: 1,
  })
})

test("what could not be sent in the evening waits for the morning, never the night", async () => {
  server.becomes("refuses")
  for (let minute = 60; minute < 11 * 60; minute += 10) await round(after(0, minute))
  server.becomes("takes")
  for (let hours = 11; hours < 23; hours += 1) expect(await round(after(hours))).toBe(0)
  expect(await round(after(23)), "eight in the morning").toBe(1)
  expect(await round(after(25)), "and not again at ten").toBe(0)
})

test("by hand she is reminded once more, and twice in a row nobody can", async () => {
  await round(after(1))
  const again = (now: Date) =>
    as(c.noor, () => sendAgain({ sessionId: c.planned, participantId: c.amina }), now)
  expect(await again(after(1, 2))).toMatchObject({
    done: false,
    problems: { form: { key: "reminder.again.justSent" } },
  })
  expect(await again(after(2))).toMatchObject({ done: true })
  expect(await round(after(2))).toBe(1)
  expect(await again(after(3))).toMatchObject({ done: true })
  expect(await round(after(3))).toBe(1)
  expect(to()).toHaveLength(3)
})
