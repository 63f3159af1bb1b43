import { expect, test } from "vitest"
import { recordSession } from "@/lib/domain/attendance/actions"
import { approveWithoutCare } from "@/lib/domain/care-breach/actions"
import { careBreaches } from "@/lib/domain/care-breach/queries"
import { cancelProvision, changeProvision, openProvision } from "@/lib/domain/care-provision/actions"
import { provision, provisionWeek } from "@/lib/domain/care-provision/queries"
import { changeCareSettings } from "@/lib/domain/care-ratio/actions"
import { careSettings } from "@/lib/domain/care-ratio/queries"
import { bookChildren, offerChildcare } from "@/lib/domain/childcare/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { civilDate, wallClock } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { nursery, statesOf } from "@/tests/support/care"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

const hour = 3_600_000
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const madrid = "Europe/Madrid"
const small = ["2023-05-05"]
const siblings = ["2023-05-05", "2021-02-02"]
const say = (noun: string, key: string) => ({ problems: { form: { key: `${noun}.problems.${key}` } } })

async function booked(members: Cast, wanted: Parameters<typeof nursery>[2]) {
  const place = await nursery(owner, members, wanted)
  for (const family of place.families)
    await as(members.noor, () => bookChildren({ sessionId: place.sessionId, ...family }))
  return place
}
const session = async (id: string) =>
  (
    await owner("select state, childcare, childcare_reason as why from counselling_session where id = $1", [
      id,
    ])
  )[0]
const kinds = async (who: Parameters<typeof as>[0]) =>
  (await as(who, () => careBreaches())).rows.map(({ kind, children }) => `${kind} ${children}`)

test("a session whose childcare is not possible is a draft until a coordinator approves it with a reason", async () => {
  const members = await cast()
  const { noor, clara, amina } = members
  const startsAt = new Date(members.now.getTime() + 400 * hour)
  const plan = {
    kind: "individual",
    participantIds: [amina],
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
  }
  const care = { childcare: "not_possible", childcareReason: "The carer is on leave" }
  const outcome = await as(noor, () => planSession({ ...plan, ...care, accepted: true }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  expect(await session(sessionId)).toMatchObject({ state: "draft", childcare: "not_possible" })
  expect(await kinds(clara)).toContain("approval 0")
  expect(await kinds(noor)).toContain("approval 0")
  expect((await as(noor, () => sessionDetail(sessionId))).awaitsApproval).toBe(true)
  const approve = (reason: string) => as(clara, () => approveWithoutCare({ sessionId, reason }))
  expect(await approve(" ")).toMatchObject({ problems: { reason: {} } })
  await expect(as(noor, () => approveWithoutCare({ sessionId, reason: "I say so" }))).rejects.toThrow(missing)
  await expect(as(members.konrad, () => approveWithoutCare({ sessionId, reason: "x" }))).rejects.toThrow(
    missing,
  )
  expect(await approve("Her sister stays with them")).toMatchObject({ done: true })
  expect(await session(sessionId)).toMatchObject({ state: "scheduled", childcare: "not_possible" })
  expect(await kinds(clara)).not.toContain("approval 0")
  expect(await approve("Again")).toMatchObject(say("care-breach", "approvedAlready"))
  expect((await as(noor, () => sessionDetail(sessionId))).approval).toBe("Her sister stays with them")
})

test("a draft becomes a plan when childcare is offered after all", async () => {
  const members = await cast()
  const startsAt = new Date(members.now.getTime() + 400 * hour)
  const plan = {
    kind: "individual",
    participantIds: [members.amina],
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
  }
  const care = { childcare: "not_possible", childcareReason: "Full", accepted: true }
  const outcome = await as(members.noor, () => planSession({ ...plan, ...care }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const { sessionId } = outcome.value
  await as(members.clara, () => offerChildcare({ sessionId, places: 2 }))
  expect(await session(sessionId)).toEqual({ state: "scheduled", childcare: "offered", why: null })
})

test("E9 the provider cancels on the morning: the breach is logged, the mothers are listed, and it is held only with approval", async () => {
  const members = await cast()
  const { noor, clara } = members
  const place = await booked(members, { startsIn: 2, places: 3, families: [siblings, small] })
  const cancel = (reason: string) => as(clara, () => cancelProvision({ offerId: place.offerId, reason }))
  expect(await cancel("")).toMatchObject({ problems: { reason: {} } })
  expect(await cancel("The nursery has flu")).toEqual({ done: true, value: { lost: 3 } })
  expect(await statesOf(owner, place)).toEqual(["unmet unmet", "unmet"])
  expect(
    await owner("select mothers, children from care_breach where session_id = $1", [place.sessionId]),
  ).toEqual([{ mothers: 2, children: 3 }])
  expect(await owner("select taken from childcare_offer where id = $1", [place.offerId])).toEqual([
    { taken: 0 },
  ])
  const [breach] = (await as(clara, () => careBreaches())).rows.filter(({ kind }) => kind === "cancelled")
  expect(breach).toMatchObject({
    sessionId: place.sessionId,
    children: 3,
    mothers: 2,
    reason: "The nursery has flu",
  })
  expect(breach?.women.map(({ name }) => name).sort()).toEqual(["Mother 1", "Mother 2"])

  const later = new Date(members.now.getTime() + 4 * hour)
  const record = () => as(noor, () => recordSession({ sessionId: place.sessionId, state: "present" }), later)
  expect(await record()).toMatchObject(say("care-breach", "notApproved"))
  const approval = { sessionId: place.sessionId, reason: "The mothers want to come with their children" }
  expect(await as(clara, () => approveWithoutCare(approval))).toMatchObject({ done: true })
  expect(await record()).toMatchObject({ done: true })
  expect(await cancel("Twice")).toMatchObject(say("care-provision", "cancelled"))
})

test("E9 where another offer covers the session its children wait there, in their order, and are asked", async () => {
  const members = await cast()
  const place = await booked(members, { places: 3, families: [siblings, small] })
  const [span] = await owner("select starts_at, ends_at from counselling_session where id = $1", [
    place.sessionId,
  ])
  const shared = await members.put("childcare_offer", {
    organisation_id: members.harbour,
    places: 2,
    ...span,
  })
  await as(members.clara, () => cancelProvision({ offerId: place.offerId, reason: "Water damage" }))
  expect(await statesOf(owner, place)).toEqual(["offered offered", "waitlisted"])
  expect(await owner("select taken from childcare_offer where id = $1", [shared])).toEqual([{ taken: 2 }])
  expect(await session(place.sessionId)).toMatchObject({ childcare: "offered" })
  expect(await owner("select 1 from care_breach")).toEqual([])
})

test("childcare that is found after all takes those who lost theirs, in their order", async () => {
  const members = await cast()
  const place = await booked(members, { places: 3, families: [siblings, small] })
  await as(members.clara, () => cancelProvision({ offerId: place.offerId, reason: "Water damage" }))
  const [at] = await owner<{ starts_at: Date }>("select starts_at from counselling_session where id = $1", [
    place.sessionId,
  ])
  const { date } = wallClock(at?.starts_at ?? new Date(), madrid)
  const open = { date, startTime: "00:00", endTime: "23:59", places: "2", place: "Library" }
  expect(await as(members.clara, () => openProvision(open))).toMatchObject({ done: true })
  expect(await statesOf(owner, place)).toEqual(["offered offered", "waitlisted"])
  expect(await session(place.sessionId)).toMatchObject({ childcare: "offered", state: "scheduled" })
  expect(await kinds(members.clara)).not.toContain("cancelled 3")
})

test("BR7 a child who waits is a breach from two days before, and BR6 so is a session that nobody answered for", async () => {
  const members = await cast()
  const { clara, noor, planned } = members
  await booked(members, { startsIn: 49, places: 1, families: [small, small] })
  await owner(
    "update counselling_session set childcare = 'unanswered', starts_at = now() + interval '47 hours', ends_at = now() + interval '48 hours' where id = $1",
    [planned],
  )
  expect(await kinds(clara)).toEqual(["unanswered 0"])
  await booked(members, { startsIn: 47, places: 1, families: [small, siblings] })
  expect((await kinds(clara)).sort()).toEqual(["unanswered 0", "waiting 2"])
  expect((await kinds(noor)).sort()).toEqual(["unanswered 0", "waiting 2"])
  expect(await kinds(members.tomas)).toEqual([])
  expect(await kinds(members.konrad)).toEqual([])
})

test("a change never takes a place from somebody, and more places are offered to who waits", async () => {
  const members = await cast()
  const place = await booked(members, { places: 2, families: [siblings, small] })
  const shown = await as(members.clara, () => provision(place.offerId))
  expect(shown).toMatchObject({ places: 2, taken: 2, waiting: 1, next: 1, adults: 2 })
  expect(shown.bookings.map(({ name, state, children }) => `${name} ${state} ${children}`)).toEqual([
    "Mother 1 confirmed 2",
    "Mother 2 waitlisted 1",
  ])
  const [from, until] = [wallClock(shown.startsAt, madrid), wallClock(shown.endsAt, madrid)]
  const hours = {
    date: from.date,
    startTime: from.time,
    endTime: until.time < from.time ? "23:59" : until.time,
  }
  const change = (more: object) =>
    as(members.clara, () =>
      changeProvision({ offerId: place.offerId, version: 1, ...hours, places: 2, ...more }),
    )
  expect(await change({ places: 1 })).toMatchObject({ problems: { places: { values: { taken: 2 } } } })
  expect(await change({ startTime: "00:01", endTime: "00:02" })).toMatchObject({ problems: { endTime: {} } })
  expect(await change({ version: 7 })).toMatchObject(say("care-provision", "changedMeanwhile"))
  await owner("update childcare_offer set places = 3, version = 2 where id = $1", [place.offerId])
  await expect(as(members.konrad, () => provision(place.offerId))).rejects.toThrow(missing)
})

test("a counsellor reads of an offer how full it is, and names only of her own", async () => {
  const members = await cast()
  const place = await booked(members, { places: 2, families: [siblings, small], shared: true })
  const seen = await as(members.tomas, () => provision(place.offerId))
  expect(seen).toMatchObject({ places: 2, taken: 2, waiting: 1, adults: 2, bookings: [] })
  const day = civilDate(seen.startsAt, madrid)
  const week = await as(members.tomas, () => provisionWeek({ day }))
  const found = week.days.find((one) => one.day === day)?.offers.find(({ id }) => id === place.offerId)
  expect(found).toMatchObject({
    taken: 2,
    waiting: 1,
    adults: 2,
    own: false,
    sessions: [{ title: "Talking money" }],
  })
  const elsewhere = await as(members.konrad, () => provisionWeek({ day }))
  expect(elsewhere.days.flatMap(({ offers }) => offers).map(({ id }) => id)).not.toContain(place.offerId)
})

test("ratios are a setting: who changed them when stays, and they count everywhere from then on", async () => {
  const members = await cast()
  const { clara, noor } = members
  const place = await booked(members, {
    places: 9,
    families: [
      ["2020-01-01", "2020-01-01"],
      ["2019-01-01", "2019-01-01"],
    ],
  })
  expect((await as(clara, () => careSettings())).ratios).toHaveLength(4)
  const change = (input: object) => as(clara, () => changeCareSettings(input))
  const ratios = [
    { under: "3", perAdult: "2" },
    { under: 13, perAdult: 1 },
  ]
  expect(await change({ ratios, answerHours: 0 })).toMatchObject({ problems: { answerHours: {} } })
  expect(await change({ ratios: [...ratios].reverse(), answerHours: 12 })).toMatchObject({
    problems: { ratios: {} },
  })
  expect(await change({ ratios, answerHours: 12 })).toMatchObject({ done: true })
  await expect(as(noor, () => changeCareSettings({ ratios, answerHours: 12 }))).rejects.toThrow(missing)
  expect(await as(noor, () => careSettings())).toMatchObject({
    answerHours: 12,
    mine: false,
    changes: [{ by: clara.name, answerHours: 12 }],
  })
  expect((await as(noor, () => sessionDetail(place.sessionId))).adults).toBe(4)
  expect((await as(clara, () => provision(place.offerId))).adults).toBe(4)
  expect((await as(members.konrad, () => careSettings())).changes).toEqual([])
})
