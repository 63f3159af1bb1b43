import { expect, test } from "vitest"
import { confirmPlaces, offerPlace } from "@/lib/domain/care-waiting/actions"
import { bookChildren, releaseChildren } from "@/lib/domain/childcare/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { settleCare } from "@/lib/platform/care-round"
import { addDays, addMonths, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { type Family, type Nursery, nursery, statesOf } from "@/tests/support/care"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

const hour = 3_600_000
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => `care-waiting.problems.${key}`
const small = ["2023-05-05"]
const siblings = ["2023-05-05", "2021-02-02"]

let members: Cast
let place: Nursery

/** These families ask for places, one after the other, a minute apart. */
async function asked(wanted: Parameters<typeof nursery>[2]) {
  members = await cast()
  place = await nursery(owner, members, wanted)
  for (const [nth, family] of place.families.entries()) await book(family, later(nth / 60))
}
const later = (hours: number) => new Date(members.now.getTime() + hours * hour)
const of = ({ participantId }: Family) => ({ sessionId: place.sessionId, participantId })
const nth = (number: number): Family => place.families[number] ?? { participantId: "", childIds: [] }
const book = (family: Family, at: Date) =>
  as(members.noor, () => bookChildren({ ...of(family), childIds: family.childIds }), at)
const release = (family: Family, at: Date) =>
  as(members.noor, () => releaseChildren({ ...of(family), childIds: family.childIds }), at)
const confirm = (family: Family, at: Date) => as(members.noor, () => confirmPlaces(of(family)), at)
const round = (at: Date) => as(null, () => settleCare(), at)
const states = () => statesOf(owner, place)
const taken = async () =>
  (await owner("select places, taken from childcare_offer where id = $1", [place.offerId]))[0]

test("who cancels makes room for the first of the line, who is asked and says yes", async () => {
  await asked({ places: 1, families: [small, small, small] })
  expect(await states()).toEqual(["confirmed", "waitlisted", "waitlisted"])
  await release(nth(0), later(1))
  expect(await states()).toEqual(["cancelled", "offered", "waitlisted"])
  expect(await taken()).toEqual({ places: 1, taken: 1 })
  const [held] = await owner("select answer_by from childcare_booking where state = 'offered'")
  expect(held?.answer_by).toEqual(later(25))
  expect(await confirm(nth(1), later(24))).toEqual({ done: true, value: { places: 1 } })
  expect(await states()).toEqual(["cancelled", "confirmed", "waitlisted"])
})

test("E7 who does not confirm within the set time lapses, and the next is asked", async () => {
  await asked({ places: 1, families: [small, small, small] })
  await release(nth(0), later(1))
  expect(await confirm(nth(1), later(25))).toEqual({
    done: false,
    problems: { form: { key: say("answeredTooLate") } },
  })
  await round(later(25))
  expect(await states()).toEqual(["cancelled", "lapsed", "offered"])
  expect(await confirm(nth(1), later(25))).toMatchObject({
    problems: { form: { key: say("nothingOffered") } },
  })
  expect(await taken()).toEqual({ places: 1, taken: 1 })
  const reasons = await owner("select reason from childcare_booking where state = 'lapsed'")
  expect(reasons).toEqual([{ reason: "no_answer" }])
})

test("siblings are asked together: one place that is free waits for two, and nobody overtakes them", async () => {
  await asked({ places: 2, families: [small, small, siblings, small] })
  expect(await states()).toEqual(["confirmed", "confirmed", "waitlisted waitlisted", "waitlisted"])
  await release(nth(0), later(1))
  expect(await states()).toEqual(["cancelled", "confirmed", "waitlisted waitlisted", "waitlisted"])
  expect(await taken()).toEqual({ places: 2, taken: 1 })
  await release(nth(1), later(2))
  expect(await states()).toEqual(["cancelled", "cancelled", "offered offered", "waitlisted"])
  expect(await taken()).toEqual({ places: 2, taken: 2 })
})

test("a place is offered to the first of the line by adding what lacks", async () => {
  await asked({ places: 1, families: [small, siblings, small] })
  const offer = () => as(members.clara, () => offerPlace({ offerId: place.offerId }), later(1))
  expect(await offer()).toEqual({ done: true, value: { added: 2, asked: 2 } })
  expect(await states()).toEqual(["confirmed", "offered offered", "waitlisted"])
  expect(await taken()).toEqual({ places: 3, taken: 3 })
  expect(await offer()).toMatchObject({ done: true, value: { added: 1, asked: 1 } })
  expect(await offer()).toEqual({ done: false, problems: { form: { key: say("nobodyWaits") } } })
  await expect(as(members.konrad, () => offerPlace({ offerId: place.offerId }))).rejects.toThrow(missing)
})

test("the line ends when the session begins: who still waits lapses", async () => {
  await asked({ places: 1, startsIn: 20, families: [small, small] })
  await round(new Date(place.starts.getTime() - 60_000))
  expect(await states()).toEqual(["confirmed", "waitlisted"])
  await round(place.starts)
  expect(await states()).toEqual(["confirmed", "lapsed"])
})

test("she has until the session at the latest to confirm", async () => {
  await asked({ places: 1, startsIn: 20, families: [small, small] })
  await release(nth(0), later(1))
  const [held] = await owner("select answer_by from childcare_booking where state = 'offered'")
  expect(held?.answer_by).toEqual(place.starts)
})

test("the hours for her answer are a setting of the organisation", async () => {
  await asked({ places: 1, families: [small, small] })
  await members.put("care_setting", {
    organisation_id: members.harbour,
    ratios: JSON.stringify([{ under: 13, perAdult: 8 }]),
    answer_hours: 6,
    changed_by: members.clara.id,
    changed_at: later(0),
  })
  await release(nth(0), later(1))
  const [held] = await owner("select answer_by from childcare_booking where state = 'offered'")
  expect(held?.answer_by).toEqual(later(7))
})

test("who gives an offered place back makes room for the next at once", async () => {
  await asked({ places: 1, families: [small, small, small] })
  await release(nth(0), later(1))
  await release(nth(1), later(2))
  expect(await states()).toEqual(["cancelled", "cancelled", "offered"])
})

test("E3 a child who is thirteen by the session's new day leaves with a notice, and her sister keeps her place", async () => {
  members = await cast()
  const turns = addDays(civilDate(members.now, "Europe/Madrid"), 5)
  const soon13 = addMonths(turns, -13 * 12)
  place = await nursery(owner, members, { places: 2, families: [[soon13, "2021-02-02"], small] })
  for (const family of place.families) await book(family, later(0))
  expect(await states()).toEqual(["confirmed confirmed", "waitlisted"])
  await owner(
    "update counselling_session set starts_at = starts_at + interval '4 days', ends_at = ends_at + interval '4 days' where id = $1",
    [place.sessionId],
  )
  expect(await states()).toEqual(["confirmed rejected", "waitlisted"])
  await round(later(1))
  expect(await states()).toEqual(["confirmed rejected", "offered"])
  expect(await owner("select reason from childcare_booking where state = 'rejected'")).toEqual([
    { reason: "too_old" },
  ])
})

test("another's session, or another's participant, cannot be confirmed", async () => {
  await asked({ places: 1, families: [small, small] })
  await release(nth(0), later(1))
  await expect(as(members.tomas, () => confirmPlaces(of(nth(1))))).rejects.toThrow(missing)
  await expect(as(members.clara, () => confirmPlaces(of(nth(1))))).rejects.toThrow(missing)
})

test("a plan gives places family by family, and whoever does not fit waits behind those who wait", async () => {
  await asked({ places: 3, families: [small], shared: true })
  const others = await nursery(owner, members, { places: 1, families: [siblings, small, siblings] })
  await owner("delete from childcare_offer where id = $1", [others.offerId])
  const [span] = await owner<{ starts_at: Date; ends_at: Date }>(
    "select starts_at, ends_at from counselling_session where id = $1",
    [place.sessionId],
  )
  const plan = () =>
    as(members.noor, () =>
      planSession({
        kind: "group",
        participantIds: others.families.map(({ participantId }) => participantId),
        childIds: others.families.flatMap(({ childIds }) => childIds),
        startsAt: span?.starts_at,
        endsAt: span?.ends_at,
        accepted: true,
      }),
    )
  const outcome = await plan()
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const planned = { ...others, sessionId: outcome.value.sessionId }
  expect((await statesOf(owner, planned)).sort()).toEqual([
    "confirmed confirmed",
    "waitlisted",
    "waitlisted waitlisted",
  ])
  expect(await taken()).toEqual({ places: 3, taken: 3 })
  expect(await plan()).toMatchObject({ problems: { childIds: { key: "childcare.problems.childElsewhere" } } })
})
