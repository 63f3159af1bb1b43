import { afterAll, beforeEach, expect, test, vi } from "vitest"
import { as, cast, withLink } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { mailServer } from "@/tests/support/mail-server"
import { owner } from "@/tests/support/own-database"

const port = 30_000 + (process.pid % 10_000)
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
const server = await mailServer(port)
const { answerComing } = await import("@/lib/domain/coming-answer/actions")
const { comingBehindLink } = await import("@/lib/domain/coming-answer/queries")
const { today } = await import("@/lib/domain/today/queries")
const { after, reachable, round, tuesday } = await import("@/tests/support/reminders")

let c: Cast
let token: string
beforeEach(async () => {
  vi.spyOn(console, "warn").mockReturnValue(undefined)
  server.received.length = 0
  c = await cast(tuesday)
  await reachable(c.amina, "amina@example.org")
  await owner(
    "update counselling_session set childcare = 'offered', childcare_answered_at = now() where id = $1",
    [c.planned],
  )
  const [offer] = await owner<{ id: string }>(
    `insert into childcare_offer (organisation_id, session_id, starts_at, ends_at, places, taken)
     select organisation_id, id, starts_at, ends_at, 4, 2 from counselling_session where id = $1 returning id`,
    [c.planned],
  )
  for (const child of [c.yusuf, c.leila])
    await owner(
      `insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state)
       values ($1, $2, $3, $4, $5, 'confirmed')`,
      [c.harbour, c.planned, c.amina, child, offer?.id],
    )
  await round(after(1))
  token = /\/c\/([\w-]{43})/.exec(server.received[0]?.text ?? "")?.[1] ?? ""
})
afterAll(() => server.close())

const look = (now = after(2)) => withLink(token, () => comingBehindLink(token), now)
const say = (answer: object, now = after(2)) => withLink(token, () => answerComing(token, answer), now)
const place = async () => {
  const [row] = await owner<{ state: string; booked: number; taken: number; tasks: string[] }>(
    `select a.state, (select count(*)::int from childcare_booking b where b.session_id = a.session_id and b.state = 'confirmed') as booked,
       (select taken from childcare_offer o where o.session_id = a.session_id) as taken,
       array(select what from next_step n where n.origin = 'coming' order by created_at) as tasks
     from attendance a where a.session_id = $1`,
    [c.planned],
  )
  return row
}

test("the link shows a first name, a time and a person, and looking uses nothing up", async () => {
  for (const _ of [1, 2])
    expect((await look()).seen).toEqual({
      link: "live",
      language: "ar",
      firstName: "Amina",
      startsAt: new Date("2026-10-22T07:00Z"),
      timezone: "Europe/Madrid",
      answer: null,
      children: null,
      care: true,
      staff: "Noor",
      staffPhone: "+34 600 000 000",
    })
})

test("a no frees her place and those of her children, and reaches her counsellor's Today", async () => {
  expect(await say({ answer: "no" })).toMatchObject({ done: true })
  expect(await place()).toMatchObject({ state: "cancelled_by_participant", booked: 0, taken: 0 })
  const { steps } = await as(c.noor, () => today(), after(3))
  expect(steps.map(({ what }) => what)).toContain(
    "She is not coming on Thu 22 Oct 2026 at 09:00. Her place and the childcare are free again.",
  )
  expect(await round(after(25)), "and nothing reminds her any more").toBe(0)
})

test("a yes with as many children as have a place changes nothing", async () => {
  expect(await say({ answer: "yes", children: "2" })).toMatchObject({ done: true })
  expect(await place()).toMatchObject({ state: "booked", booked: 2, taken: 2, tasks: [] })
  expect((await look()).seen).toMatchObject({ link: "used", answer: "yes", children: 2 })
})

test("a yes with another number of children asks somebody to look", async () => {
  await say({ answer: "yes", children: 3 })
  expect(await place()).toMatchObject({ state: "booked", booked: 2, taken: 2 })
  expect((await place())?.tasks).toEqual([
    "She comes with 3 children on Thu 22 Oct 2026 at 09:00. Check the childcare.",
  ])
})

test("a yes without children gives their places back", async () => {
  await say({ answer: "yes", children: 0 })
  expect(await place()).toMatchObject({ state: "booked", booked: 0, taken: 0 })
})

test("where childcare is offered, the number of children is asked for", async () => {
  expect(await say({ answer: "yes", children: "" })).toMatchObject({
    done: false,
    problems: { children: { key: "reminder.problems.children" } },
  })
  expect((await look()).seen).toMatchObject({ link: "live" })
})

test("a link answers once", async () => {
  const [one, other] = await Promise.all([say({ answer: "no" }), say({ answer: "yes", children: 1 })])
  expect([one.done, other.done].filter(Boolean)).toHaveLength(1)
  expect(await say({ answer: "no" })).toMatchObject({ done: false })
})

test.each([
  [
    "the session was cancelled",
    "update counselling_session set state = 'cancelled', cancel_reason = 'cancelled_by_org' where id = $1",
  ],
  [
    "the session was moved",
    "update counselling_session set starts_at = starts_at - interval '2 hours' where id = $1",
  ],
  ["she is not expected any more", "delete from attendance where session_id = $1"],
])("a link tells nothing once %s", async (_, change) => {
  await owner(change, [c.planned])
  expect((await look()).seen).toEqual({ link: "closed", language: "ar" })
  expect(await say({ answer: "no" })).toMatchObject({ done: false })
})

test("once the session has begun a link tells nothing, and an unknown one never did", async () => {
  expect((await look(after(48))).seen).toEqual({ link: "expired", language: "ar" })
  expect((await withLink("x".repeat(43), () => comingBehindLink("x".repeat(43)))).seen).toBeNull()
})

const offered = () =>
  owner(
    "update childcare_booking set state = 'offered', answer_by = $2 where session_id = $1 and participant_id = $3",
    [c.planned, after(26), c.amina],
  )
const lastLink = () => /\/c\/([\w-]{43})/.exec(server.received.at(-1)?.text ?? "")?.[1] ?? ""

test("whose turn has come for a place is asked at once, also when she has answered before, and her yes takes it", async () => {
  await say({ answer: "yes", children: 2 })
  await offered()
  expect(await round(after(9))).toBe(1)
  expect(server.received.at(-1)?.text).toContain("11:00")
  expect(await round(after(9, 30)), "once").toBe(0)
  const link = lastLink()
  const yes = { answer: "yes", children: 2 }
  expect(await withLink(link, () => answerComing(link, yes), after(10))).toMatchObject({ done: true })
  expect(await place()).toMatchObject({ state: "booked", booked: 2, taken: 2, tasks: [] })
})

test("her no gives a place that was kept for her to the next of the line", async () => {
  await offered()
  await owner(
    `with other as (
       insert into attendance (organisation_id, session_id, participant_id, state) values ($1, $2, $3, 'booked')
     )
     insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state)
     select $1, $2, $3, $4, id, 'waitlisted' from childcare_offer where session_id = $2`,
    [c.harbour, c.planned, c.dara, c.sami],
  )
  await owner("update childcare_offer set places = 2 where session_id = $1", [c.planned])
  await round(after(9))
  const link = lastLink()
  expect(await withLink(link, () => answerComing(link, { answer: "no" }), after(10))).toMatchObject({
    done: true,
  })
  const bookings = await owner(
    "select participant_id, state from childcare_booking where session_id = $1 order by state",
    [c.planned],
  )
  expect(bookings).toEqual([
    { participant_id: c.amina, state: "cancelled" },
    { participant_id: c.amina, state: "cancelled" },
    { participant_id: c.dara, state: "offered" },
  ])
})

test("whose turn has come for the session itself is asked at once, and her yes takes the place", async () => {
  const kept =
    "update attendance set state = 'offered', answer_by = $2 where session_id = $1 and participant_id = $3"
  await owner(kept, [c.planned, after(20), c.amina])
  await owner("update childcare_booking set state = 'requested', offer_id = null where session_id = $1", [
    c.planned,
  ])
  await owner("update childcare_offer set taken = 0 where session_id = $1", [c.planned])
  expect(await round(after(9))).toBe(1)
  const link = lastLink()
  const yes = { answer: "yes", children: 2 }
  expect(await withLink(link, () => answerComing(link, yes), after(10))).toMatchObject({ done: true })
  expect(await place()).toMatchObject({ state: "booked", booked: 2, taken: 2 })
})

test("after her time for the place is over, the link takes nothing any more", async () => {
  const kept =
    "update attendance set state = 'offered', answer_by = $2 where session_id = $1 and participant_id = $3"
  await owner("update counselling_session set kind = 'group' where id = $1", [c.planned])
  await owner(kept, [c.planned, after(10), c.amina])
  await round(after(9))
  const link = lastLink()
  const { settleSeats } = await import("@/lib/platform/seat-round")
  await as(null, () => settleSeats(), after(10))
  const late = await withLink(link, () => answerComing(link, { answer: "yes", children: 2 }), after(10))
  expect(late).toMatchObject({ done: false, problems: { form: { key: "reminder.problems.closed" } } })
  expect(await place()).toMatchObject({ state: "lapsed" })
})
