import { beforeEach, expect, test } from "vitest"
import { setDigest } from "@/lib/domain/digest/actions"
import { digestLetter } from "@/lib/domain/digest/rules"
import { postDigests } from "@/lib/platform/round"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

/** A Thursday at seven in Madrid and Berlin; two days before, the cast was made: Noor's planned session is today at nine. */
const made = new Date("2026-10-20T07:00Z")
const seven = new Date("2026-10-22T05:00Z")
const later = (minutes: number) => new Date(seven.getTime() + minutes * 60_000)

let c: Cast
beforeEach(async () => {
  c = await cast(made)
})

const write = (now: Date) => as(null, () => postDigests(digestLetter), now)
const letters = () =>
  owner<{ recipient: string; text: string; subject: string }>(
    "select recipient, text, subject from letter order by recipient",
  )
const of = async (email: string) => (await letters()).filter(({ recipient }) => recipient === email)

test("at seven everyone whose day holds something gets one letter, however often and from wherever it is asked for", async () => {
  await write(later(-1))
  expect(await letters()).toEqual([])
  await Promise.all([write(seven), write(seven), write(seven)])
  await write(later(60))
  expect(await of(c.noor.email)).toHaveLength(1)
  const addresses = (await letters()).map(({ recipient }) => recipient)
  expect(addresses).toEqual([...new Set(addresses)])
})

test("it tells numbers and times, and nobody's name", async () => {
  await write(seven)
  const [letter] = await of(c.noor.email)
  expect(letter?.subject).toBe("Your day, Thu 22 Oct 2026")
  expect(letter?.text).toContain("1 session today, at 09:00.")
  expect(letter?.text).toContain("1 participant is expected.")
  expect(letter?.text).not.toMatch(/Amina|Haddad|Basma|Dara|Harbour/)
})

test("steps agreed with companies count like any other, for whoever agreed them", async () => {
  await owner(
    `insert into employer_meeting (organisation_id, employer_id, kind, held_on, held_by, created_by, what, next_step, next_due)
     select $1, $2, 'call', '2026-10-20', $3, $3, 'A first talk', 'Send the brochure', due
     from unnest(array['2026-10-21', '2026-10-22', '2026-10-23']::date[]) due`,
    [c.harbour, c.bakery.employer, c.noor.id],
  )
  await owner("delete from next_step")
  await write(seven)
  const [hers] = await of(c.noor.email)
  expect(hers?.text).toContain("1 next step is due today.")
  expect(hers?.text).toContain("1 next step is late.")
  const [others] = await of(c.tomas.email)
  expect(others?.text ?? "").not.toContain("next step")
})

test("a step given to a colleague who accompanies her no longer counts, and none of a plan that has ended", async () => {
  await owner("delete from next_step")
  await owner("delete from assignment where participant_id = $1 and counsellor_id = $2", [
    c.amina,
    c.tomas.id,
  ])
  await owner("update participant set phase = 'exited' where id = $1", [c.basma])
  const step = `insert into next_step (organisation_id, participant_id, what, due_on, created_by, assignee_id, origin, origin_id)
    values ($1, $2, 'review', '2026-10-22', $3, $4, $5, $6)`
  await owner(step, [c.harbour, c.amina, c.noor.id, c.tomas.id, null, null])
  await owner(step, [c.harbour, c.basma, c.noor.id, null, "itinerary", c.planned])
  await write(seven)
  const [letter] = await of(c.noor.email)
  expect(letter?.text).toContain("1 next step is due today.")
})

test("an empty day and a server that wakes at noon write nothing", async () => {
  await owner(
    "update counselling_session set state = 'cancelled', cancel_reason = 'cancelled_by_org' where state = 'scheduled'",
  )
  await owner("update next_step set done_at = now()")
  await write(seven)
  expect(await letters()).toEqual([])
  await write(new Date("2026-10-23T10:00Z"))
  expect(await owner("select 1 from digest where day = '2026-10-23'")).toEqual([])
})

test("whoever does not want it gets none", async () => {
  expect(await as(c.noor, () => setDigest({ digest: false }))).toMatchObject({ done: true })
  await write(seven)
  expect(await of(c.noor.email)).toEqual([])
})
