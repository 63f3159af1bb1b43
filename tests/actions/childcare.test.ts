import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { bookChildren, offerChildcare, releaseChildren } from "@/lib/domain/childcare/actions"
import { careList } from "@/lib/domain/childcare/queries"
import { logSession, planSession } from "@/lib/domain/counselling-session/actions"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const yesterday = addDays(civilDate(new Date(), "Europe/Madrid"), -1)
const hour = 3_600_000
const say = (key: string) => `childcare.problems.${key}`

const bookings = (sessionId: string) =>
  owner("select child_id, state, offer_id, reason from childcare_booking where session_id = $1", [sessionId])
const inState = async (sessionId: string, state: string) =>
  (await bookings(sessionId)).filter((booking) => booking.state === state).length
const offerOf = async (id: string) =>
  (await owner("select places, taken from childcare_offer where id = $1", [id]))[0]

/** Many of Noor's, each with one child, expected at one group session that has so many places. */
async function crowd(
  { put, harbour, programme, noor }: Cast,
  { size, places }: { size: number; places: number },
) {
  const starts = new Date(Date.now() + 72 * hour)
  const span = { starts_at: starts, ends_at: new Date(starts.getTime() + hour) }
  const session = {
    organisation_id: harbour,
    counsellor_id: noor.id,
    kind: "group",
    timezone: "Europe/Madrid",
  }
  const sessionId = await put("counselling_session", { ...session, ...span })
  const offerId = await put("childcare_offer", {
    organisation_id: harbour,
    session_id: sessionId,
    places,
    ...span,
  })
  const mothers = await owner(
    `with women as (
       insert into participant (organisation_id, programme_id, known_as, phase, registered_on)
       select $1, $2, 'Mother ' || n, 'enrolled', '2026-01-01' from generate_series(1, $5::int) n returning id
     ), hers as (
       insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
       select $1, id, $3, '2026-01-01' from women
     ), seats as (
       insert into attendance (organisation_id, session_id, participant_id) select $1, $4, id from women
     )
     insert into child (organisation_id, participant_id, birth) select $1, id, '2022-05-05' from women
     returning participant_id, id`,
    [harbour, programme, noor.id, sessionId, size],
  )
  const asked = mothers.map(({ participant_id, id }) => ({
    sessionId,
    participantId: String(participant_id),
    childIds: [String(id)],
  }))
  return { sessionId, offerId, asked }
}

test("E6 of forty who ask at once for the last place one gets it and thirty-nine wait, each with her place in the line", async () => {
  const members = await cast(noon)
  const { sessionId, offerId, asked } = await crowd(members, { size: 40, places: 1 })
  const outcomes = await Promise.allSettled(asked.map((one) => as(members.noor, () => bookChildren(one))))
  const answers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []))
  expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([])
  const places = answers.map((answer) => (answer.done ? answer.value : { places: -1, waiting: -1 }))
  expect(places.filter((value) => value.places === 1)).toHaveLength(1)
  const line = places.map(({ waiting }) => waiting).filter((place) => place > 0)
  expect(line.sort((one, other) => one - other)).toEqual(Array.from({ length: 39 }, (_, place) => place + 1))
  expect(await offerOf(offerId)).toEqual({ places: 1, taken: 1 })
  expect(await inState(sessionId, "confirmed")).toBe(1)
  expect(await inState(sessionId, "waitlisted")).toBe(39)
})

test("ten places go to ten of twenty-five, and none twice", async () => {
  const members = await cast(noon)
  const { sessionId, offerId, asked } = await crowd(members, { size: 25, places: 10 })
  const outcomes = await Promise.all(asked.map((one) => as(members.noor, () => bookChildren(one))))
  expect(outcomes.filter(({ done }) => done)).toHaveLength(25)
  expect(await offerOf(offerId)).toEqual({ places: 10, taken: 10 })
  expect(await inState(sessionId, "confirmed")).toBe(10)
  expect(await inState(sessionId, "waitlisted")).toBe(15)
})

test("siblings get their places together or not at all", async () => {
  const { noor, amina, yusuf, leila, planned, put, harbour } = await cast(noon)
  const offered = await as(noor, () => offerChildcare({ sessionId: planned, places: 1 }))
  if (!offered.done) throw new Error(JSON.stringify(offered))
  const asked = { sessionId: planned, participantId: amina, childIds: [yusuf, leila] }
  expect(await as(noor, () => bookChildren(asked))).toEqual({ done: true, value: { places: 0, waiting: 1 } })
  expect((await bookings(planned)).map(({ state }) => state)).toEqual(["waitlisted", "waitlisted"])
  expect(await as(noor, () => releaseChildren(asked))).toMatchObject({ value: { places: 0 } })

  const [span] = await owner("select starts_at, ends_at from counselling_session where id = $1", [planned])
  const shared = await put("childcare_offer", { organisation_id: harbour, places: 2, ...span })
  expect(await as(noor, () => bookChildren(asked))).toMatchObject({ done: true, value: { places: 2 } })
  expect(await offerOf(shared)).toEqual({ places: 2, taken: 2 })
  expect(await offerOf(offered.value.offerId)).toEqual({ places: 1, taken: 0 })
})

test("a place that is given back is free again, and a child holds one place once", async () => {
  const { noor, amina, yusuf, leila, toComplete, offerOfToComplete } = await cast(noon)
  const both = { sessionId: toComplete, participantId: amina, childIds: [yusuf, leila] }
  expect(await as(noor, () => bookChildren(both))).toMatchObject({ value: { places: 1 } })
  expect(await offerOf(offerOfToComplete)).toEqual({ places: 4, taken: 2 })
  expect(await as(noor, () => releaseChildren(both))).toMatchObject({ value: { places: 2 } })
  expect(await offerOf(offerOfToComplete)).toEqual({ places: 4, taken: 0 })
  expect(await as(noor, () => releaseChildren(both))).toMatchObject({ value: { places: 0 } })
  expect(await as(noor, () => bookChildren(both))).toMatchObject({ value: { places: 2 } })
  expect(await bookings(toComplete)).toHaveLength(2)
  expect(await offerOf(offerOfToComplete)).toEqual({ places: 4, taken: 2 })
})

test("children who are unknown, thirteen, or whose mother is not expected are refused", async () => {
  const { noor, amina, basma, yusuf, sami, planned, toComplete, heldByNoor, put, harbour } = await cast(noon)
  const young = await put("child", {
    organisation_id: harbour,
    participant_id: amina,
    birth: addDays(yesterday, -365 * 12),
  })
  const old = await put("child", {
    organisation_id: harbour,
    participant_id: amina,
    birth: addDays(yesterday, -365 * 13 - 10),
  })
  const said = async (sessionId: string, participantId: string, childIds: string[]) => {
    const outcome = await as(noor, () => bookChildren({ sessionId, participantId, childIds }))
    return outcome.done ? {} : outcome.problems
  }
  expect(await said(toComplete, amina, [sami])).toEqual({ childIds: { key: say("childUnknown") } })
  expect(await said(toComplete, amina, [randomUUID()])).toEqual({ childIds: { key: say("childUnknown") } })
  expect(await said(toComplete, amina, [old])).toEqual({ childIds: { key: say("childTooOld") } })
  expect(await said(toComplete, amina, [young])).toEqual({})
  expect(await said(planned, amina, [yusuf])).toEqual({ childIds: { key: say("noOffer") } })
  expect(await said(toComplete, basma, [yusuf])).toMatchObject({ form: { key: say("notExpected") } })
  expect(await said(heldByNoor, basma, [yusuf])).toMatchObject({ form: { key: say("sessionOver") } })
  expect(await said(toComplete, amina, [])).toEqual({ childIds: { key: say("childrenMissing") } })
})

test("children of another counsellor's participant, or of another organisation, are not there", async () => {
  const { noor, lena, clara, dara, sami, amina, yusuf, groupOfNoor, toComplete } = await cast(noon)
  const book = (who: Parameters<typeof as>[0], of: [string, string], sessionId = toComplete) =>
    as(who, () => bookChildren({ sessionId, participantId: of[0], childIds: [of[1]] }))
  await expect(book(noor, [dara, sami], groupOfNoor)).rejects.toThrow(missing)
  await expect(book(lena, [amina, yusuf])).rejects.toThrow(missing)
  await expect(book(clara, [amina, yusuf])).rejects.toThrow(missing)
  expect(await book(null, [amina, yusuf])).toMatchObject({ signedOut: true })
})

test("an offer opens a quarter of an hour before its session and closes a quarter after", async () => {
  const { clara, konrad, noor, planned } = await cast(noon)
  const offered = await as(clara, () =>
    offerChildcare({ sessionId: planned, places: "6", place: "Play room" }),
  )
  expect(offered).toMatchObject({ done: true })
  const [row] = await owner(
    `select o.places, o.place, s.starts_at - o.starts_at = interval '15 minutes' as before, o.ends_at - s.ends_at = interval '15 minutes' as after
     from childcare_offer o join counselling_session s on s.id = o.session_id where s.id = $1`,
    [planned],
  )
  expect(row).toEqual({ places: 6, place: "Play room", before: true, after: true })
  await expect(as(konrad, () => offerChildcare({ sessionId: planned, places: 1 }))).rejects.toThrow(missing)
  expect(await as(noor, () => offerChildcare({ places: 2 }))).toMatchObject({
    problems: { startsAt: {}, endsAt: {} },
  })
  const short = { sessionId: planned, places: 2, startsAt: new Date(), endsAt: new Date(Date.now() + hour) }
  expect(await as(noor, () => offerChildcare(short))).toMatchObject({
    problems: { endsAt: { key: say("tooShort") } },
  })
})

test("children cared for in a logged session make an offer of just their number", async () => {
  const { noor, amina, yusuf, leila } = await cast(noon)
  const form = {
    participantIds: [amina],
    date: yesterday,
    startTime: "05:00",
    endTime: "06:00",
    attendance: "present",
  }
  const outcome = await as(noor, () => logSession({ ...form, childIds: [yusuf, leila] }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  const [offer] = await owner("select places, taken from childcare_offer where session_id = $1", [
    outcome.value.sessionId,
  ])
  expect(offer).toEqual({ places: 2, taken: 2 })
  const [session] = await owner("select childcare from counselling_session where id = $1", [
    outcome.value.sessionId,
  ])
  expect(session).toEqual({ childcare: "offered" })
  const [tally] = await owner(
    "select care_needed, care_given from participant_tally where participant_id = $1",
    [amina],
  )
  expect(tally).toEqual({ care_needed: 2, care_given: 2 })
})

test("care where nothing was offered is written down afterwards, child by child, and taken back", async () => {
  const { noor, amina, yusuf, leila, toComplete } = await cast(noon)
  await owner("delete from childcare_booking where session_id = $1", [toComplete])
  await owner("delete from childcare_offer where session_id = $1", [toComplete])
  const of = (child: string) => ({ sessionId: toComplete, participantId: amina, childIds: [child] })
  const offers = () => owner("select places, taken from childcare_offer where session_id = $1", [toComplete])
  expect(await as(noor, () => bookChildren(of(yusuf)))).toMatchObject({ value: { places: 1 } })
  expect(await as(noor, () => bookChildren(of(leila)))).toMatchObject({ value: { places: 1 } })
  expect(await offers()).toEqual([{ places: 2, taken: 2 }])
  await as(noor, () => releaseChildren(of(yusuf)))
  await as(noor, () => bookChildren(of(yusuf)))
  expect(await offers()).toEqual([{ places: 2, taken: 2 }])
})

test("a full offer cannot be overridden, not even by accepting doubts", async () => {
  const { noor, amina, yusuf, leila, harbour, put } = await cast(noon)
  const span = { starts_at: `${yesterday}T03:00:00Z`, ends_at: `${yesterday}T09:00:00Z` }
  const full = await put("childcare_offer", { organisation_id: harbour, places: 3, taken: 2, ...span })
  const form = {
    participantIds: [amina],
    date: yesterday,
    startTime: "06:00",
    endTime: "07:00",
    attendance: "present",
  }
  expect(await as(noor, () => logSession({ ...form, childIds: [yusuf, leila], accepted: true }))).toEqual({
    done: false,
    problems: { childIds: { key: say("full"), values: { left: 1, needed: 2 } } },
  })
  expect(await offerOf(full)).toEqual({ places: 3, taken: 2 })
  const unmet = { childcare: "not_possible", childcareReason: "Full", childIds: [yusuf], accepted: true }
  const outcome = await as(noor, () => logSession({ ...form, ...unmet }))
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  expect(await bookings(outcome.value.sessionId)).toEqual([
    { child_id: yusuf, state: "unmet", offer_id: null, reason: "Full" },
  ])
})

test("a plan books into its own new offer, and not without one", async () => {
  const { noor, amina, yusuf, leila } = await cast(noon)
  const startsAt = new Date(Date.now() + 50 * hour)
  const plan = {
    kind: "individual",
    participantIds: [amina],
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
  }
  const planned = (more: object) =>
    as(noor, () => planSession({ ...plan, childIds: [yusuf, leila], accepted: true, ...more }))
  expect(await planned({})).toMatchObject({ problems: { childIds: { key: say("noOffer") } } })
  expect(await planned({ childcareOffer: { places: 1 } })).toMatchObject({
    problems: { childIds: { key: say("full"), values: { left: 1, needed: 2 } } },
  })
  expect(await planned({ childcareOffer: { places: 2, place: "Nest" } })).toMatchObject({ done: true })
})

test("the list of needs counts what the figure counts and never shows a child", async () => {
  const { clara, noor, konrad, amina, yusuf, leila } = await cast(noon)
  const form = {
    participantIds: [amina],
    date: yesterday,
    startTime: "05:00",
    endTime: "06:00",
    attendance: "present",
  }
  await as(noor, () => logSession({ ...form, childIds: [yusuf] }))
  const unmet = { childcare: "not_possible", childcareReason: "Nobody free", childIds: [leila] }
  await as(noor, () => logSession({ ...form, startTime: "03:00", endTime: "04:00", ...unmet }))
  const list = await as(clara, () => careList({}))
  const [sum] = await owner(
    "select sum(care_needed)::int as n, sum(care_given)::int as g from participant_tally t join participant p on p.id = t.participant_id where p.id = $1",
    [amina],
  )
  expect([list.total, sum?.n, sum?.g]).toEqual([2, 2, 1])
  expect(list.rows[0]).toMatchObject({ name: "Amina Haddad", kind: "individual", participantId: amina })
  expect(JSON.stringify(list)).not.toMatch(new RegExp(`${yusuf}|${leila}|Yusuf|Leila`))
  const trail = await owner("select participant_ids, fields from audit_entry where act = 'childcare.list'")
  expect(trail).toEqual([{ participant_ids: [amina], fields: ["childcare"] }])
  expect((await as(clara, () => careList({ need: "unmet" }))).rows).toMatchObject([
    { state: "unmet", reason: "Nobody free" },
  ])
  expect((await as(noor, () => careList({ need: "given" }))).total).toBe(1)
  expect((await as(konrad, () => careList({}))).rows).toMatchObject([{ name: "Zahra Rahimi" }])
})
