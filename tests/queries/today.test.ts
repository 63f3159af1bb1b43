import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { recordSession } from "@/lib/domain/attendance/actions"
import { sessionsList } from "@/lib/domain/counselling-session/queries"
import { saveDraft } from "@/lib/domain/draft/actions"
import { openLog } from "@/lib/domain/quick-log/actions"
import { logChoices } from "@/lib/domain/quick-log/queries"
import { sessionDetail } from "@/lib/domain/roll-call/queries"
import { today } from "@/lib/domain/today/queries"
import { civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { admin, owner } from "@/tests/support/own-database"
import { noonOfCast } from "@/tests/support/plain-day"
import { statementsOf } from "@/tests/support/statements"

/** The cast meets around noon, so that no test meets their sessions at the hours it enters. */
const noon = noonOfCast()
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const hour = 3_600_000

test("what has ended and is not recorded comes first, newest first, with those who are hers", async () => {
  const { noor, amina, basma, toComplete, groupOfNoor } = await cast(noon)
  const { open, openTotal } = await as(noor, () => today())
  expect(openTotal).toBe(2)
  expect(open.map(({ id }) => id)).toEqual([toComplete, groupOfNoor])
  expect(open[0]).toMatchObject({
    ...{
      kind: "individual",
      people: [{ id: amina, name: "Amina H." }],
      expected: 1,
      children: 1,
      state: "scheduled",
    },
    ...{ attendance: null, isNow: false, childcare: "offered" },
  })
  expect(open[1]).toMatchObject({
    title: "Health and rights",
    people: [{ id: basma, name: "Basma N." }],
    expected: 2,
  })
  expect(open[0]?.startsAt).toBeInstanceOf(Date)
})

test("a recorded session leaves what is to complete and shows its mark on the day's agenda", async () => {
  const { noor, toComplete } = await cast(noon)
  const [row] = await owner("select starts_at from counselling_session where id = $1", [toComplete])
  const thatEvening = new Date(Number(row?.starts_at) + hour)
  await as(noor, () => recordSession({ sessionId: toComplete, state: "excused" }))
  expect((await as(noor, () => today())).openTotal).toBe(1)
  const { agenda, day } = await as(noor, () => today(), thatEvening)
  expect(day).toBe(civilDate(thatEvening, "Europe/Madrid"))
  expect(agenda).toMatchObject([{ id: toComplete, state: "held", attendance: "excused" }])
})

test("what ended today and is not recorded is to complete and on the agenda, each of its people once", async () => {
  const { noor, toComplete } = await cast(noon)
  const [row] = await owner("select ends_at from counselling_session where id = $1", [toComplete])
  const soonAfter = new Date(Number(row?.ends_at) + 1000)
  const { open, agenda } = await as(noor, () => today(), soonAfter)
  for (const lines of [open, agenda])
    expect(lines.find(({ id }) => id === toComplete)).toMatchObject({
      people: [{ name: "Amina H." }],
      expected: 1,
    })
})

test("the agenda is of the organisation's day, whatever the server's zone", async () => {
  const { noor, basma, harbour, put } = await cast(noon)
  const at = async (starts: string) => {
    const span = { starts_at: starts, ends_at: new Date(Date.parse(starts) + hour) }
    const id = await put("counselling_session", {
      organisation_id: harbour,
      counsellor_id: noor.id,
      kind: "individual",
      timezone: "Europe/Madrid",
      ...span,
    })
    await put("attendance", { organisation_id: harbour, session_id: id, participant_id: basma })
    return id
  }
  await at("2027-03-27T22:30:00Z")
  const first = await at("2027-03-27T23:30:00Z")
  const last = await at("2027-03-28T21:30:00Z")
  await at("2027-03-28T22:30:00Z")
  const { agenda } = await as(noor, () => today(), new Date("2027-03-29T22:00:00Z"))
  expect(agenda).toEqual([])
  const midday = await as(noor, () => today(), new Date("2027-03-28T21:45:00Z"))
  expect(midday.agenda.map(({ id, isNow }) => [id, isNow])).toEqual([
    [first, false],
    [last, true],
  ])
})

test("what is due within a week or overdue and of hers is to follow up, until it is done", async () => {
  const { noor, amina, stepOfAmina, harbour, put } = await cast(noon)
  const step = (what: string, due: string | null, done: Date | null = null) =>
    put("next_step", {
      organisation_id: harbour,
      participant_id: amina,
      what,
      due_on: due,
      done_at: done,
      created_by: noor.id,
    })
  await step("Long ago", "2026-01-02")
  await step("Far away", "2029-01-02")
  await step("Some day", null)
  await step("Done", "2026-01-02", new Date())
  const { steps } = await as(noor, () => today())
  expect(steps.map(({ what, overdue, person }) => [what, overdue, person.name])).toEqual([
    ["Long ago", true, "Amina H."],
    ["Bring the diploma copy", false, "Amina H."],
  ])
  expect(steps[1]?.id).toBe(stepOfAmina)
})

test("the look at a plan waits on nobody's day once she has left", async () => {
  const { noor, put, harbour, amina } = await cast(noon)
  const asked = { origin: "itinerary", origin_id: randomUUID(), what: "review", due_on: "2026-01-02" }
  await put("next_step", { organisation_id: harbour, participant_id: amina, created_by: noor.id, ...asked })
  const origins = async () => (await as(noor, () => today())).steps.map(({ origin }) => origin)
  expect(await origins()).toContain("itinerary")
  await owner("update participant set phase = 'exited' where id = $1", [amina])
  expect(await origins()).not.toContain("itinerary")
  expect(await origins()).toHaveLength(1)
})

test("drafts of the last seven days wait to be continued, with the name of whom they are about", async () => {
  const { noor, tomas, amina } = await cast(noon)
  const save = (more: object) =>
    as(noor, () => saveDraft({ form: "session.log", submitKey: randomUUID(), values: {}, ...more }))
  await save({ values: { participantIds: [amina] } })
  await save({ form: "other", subject: "y" })
  const { drafts } = await as(noor, () => today())
  expect(drafts).toMatchObject([
    { form: "other", subject: "y", name: null },
    { form: "session.log", subject: "", name: "Amina H." },
  ])
  expect((await as(tomas, () => today())).drafts).toEqual([])
})

test("a counsellor with nothing to do sees an empty day", async () => {
  const { lena } = await cast(noon)
  await owner("delete from next_step")
  expect(await as(lena, () => today())).toMatchObject({
    openTotal: 0,
    open: [],
    agenda: [],
    steps: [],
    drafts: [],
  })
})

test("five hundred sessions to complete are fifty and a number", async () => {
  const { noor, harbour } = await cast(noon)
  await owner(
    `insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone)
     select $1, $2, 'group', now() - (240 + n) * interval '1 hour', now() - (239 + n) * interval '1 hour', 'Europe/Madrid'
     from generate_series(1, 500) n`,
    [harbour, noor.id],
  )
  const { open, openTotal } = await as(noor, () => today())
  expect([open.length, openTotal]).toEqual([50, 502])
})

test("a coordinator has no Today, and a stranger is sent to sign in", async () => {
  const { clara } = await cast(noon)
  await expect(as(clara, () => today())).rejects.toThrow(missing)
  await expect(as(null, () => today())).rejects.toThrow("NEXT_REDIRECT")
})

test("the quick log offers her own people with their children, and the trail says that it did", async () => {
  const { noor, amina, basma, yusuf } = await cast(noon)
  const choices = await as(noor, () => logChoices())
  expect(choices.people.map(({ id, name, children }) => [id, name, children.length])).toEqual([
    [amina, "Amina Haddad", 2],
    [basma, "Basma Nasser", 0],
  ])
  expect(choices.people[0]?.children[0]).toEqual({ id: yusuf, name: "Yusuf", age: 4, eligible: true })
  expect(choices.people[0]?.code).toMatch(/^ES-\d{4}$/)
  expect(choices.last).toMatchObject({ kind: "individual", mode: "on_site", topics: ["work"], minutes: 60 })
  expect(choices.recent).toEqual([basma])
  expect(choices.time).toMatch(/^\d\d:[03]0$/)
  const opened = await as(noor, () => openLog({}))
  expect(opened).toMatchObject({ done: true, value: { people: choices.people } })
  const trail = await owner(
    "select decision, participant_ids, fields from audit_entry where act = 'session.prepare' order by seq",
  )
  expect(trail).toEqual([
    { decision: "shown", participant_ids: [amina, basma], fields: ["children"] },
    { decision: "done", participant_ids: [amina, basma], fields: ["children"] },
  ])
})

test("the sessions behind a figure are as many and as long as the figure says", async () => {
  const { clara, harbour } = await cast(noon)
  const [figure] = await owner(
    `select sum(individual_sessions)::int as individual, sum(group_sessions)::int as "group",
       sum(individual_minutes)::int as "individualMinutes", sum(group_minutes)::int as "groupMinutes"
     from organisation_month where organisation_id = $1`,
    [harbour],
  )
  const individual = await as(clara, () => sessionsList({ kind: "individual" }))
  const group = await as(clara, () => sessionsList({ kind: "group" }))
  expect({
    ...{ individual: individual.total, individualMinutes: individual.minutes },
    ...{ group: group.total, groupMinutes: group.minutes },
  }).toEqual(figure)
  expect(individual.rows[0]).toMatchObject({
    counsellor: "Tomas",
    attended: 1,
    minutes: 60,
    kind: "individual",
    state: "held",
  })
  expect(Object.keys(individual.rows[0] ?? {}).join()).not.toMatch(/note|participant|name/i)
})

test("sessions are listed by month and by what became of them, each person's own", async () => {
  const { clara, konrad, noor, heldByNoor, elbeSession, toComplete, groupOfNoor } = await cast(noon)
  const ids = async (who: typeof clara, asked: Parameters<typeof sessionsList>[0]) =>
    (await as(who, () => sessionsList(asked))).rows.map(({ id }) => id)
  expect(await ids(clara, { state: "to_record" })).toEqual([toComplete, groupOfNoor])
  expect(await ids(clara, { month: "2020-01" })).toEqual([])
  expect(await ids(konrad, {})).toEqual([elbeSession])
  expect(await ids(noor, { kind: "individual" })).toContain(heldByNoor)
  expect(await ids(noor, {})).not.toContain(elbeSession)
})

test("a session shows its whole roster to whoever leads it, and is not there for those it is no business of", async () => {
  const { noor, tomas, konrad, basma, dara, groupOfNoor, heldByNoor } = await cast(noon)
  const detail = await as(noor, () => sessionDetail(groupOfNoor))
  expect(detail).toMatchObject({
    mine: true,
    title: "Health and rights",
    minutes: 60,
    offers: [{ places: 4, taken: 1 }],
  })
  expect(
    detail.roster.map(({ participantId, name, state, childrenBooked }) => [
      participantId,
      name,
      state,
      childrenBooked,
    ]),
  ).toEqual([
    [basma, "Basma N.", "booked", 0],
    [dara, "Dara O.", "booked", 1],
  ])
  expect(await as(tomas, () => sessionDetail(groupOfNoor))).toMatchObject({
    ...{ mine: false, roster: [], adults: 0, tooOld: 0 },
  })
  await expect(as(tomas, () => sessionDetail(heldByNoor))).rejects.toThrow(missing)
  await expect(as(noor, () => sessionDetail("nonsense"))).rejects.toThrow(missing)
  await expect(as(konrad, () => sessionDetail(groupOfNoor))).rejects.toThrow(missing)
})

test("a counsellor's day takes three statements", async () => {
  const { noor } = await cast(noon)
  expect(await statementsOf(() => as(noor, () => today()))).toHaveLength(3)
})

test("E3 the adults a session needs follow from every child with a place, by its age on that day", async () => {
  const { noor, clara, dara, groupOfNoor } = await cast(noon)
  const asked = async (who: typeof noor) => {
    const { adults, tooOld } = await as(who, () => sessionDetail(groupOfNoor))
    return { adults, tooOld }
  }
  expect(await asked(noor)).toEqual({ adults: 2, tooOld: 0 })
  await admin("update child set birth = '2010' where participant_id = $1", [dara])
  expect(await asked(noor)).toEqual({ adults: 0, tooOld: 1 })
  expect(await asked(clara)).toEqual({ adults: 0, tooOld: 1 })
})

test("what waited longer than the days for corrections is for the coordinator to record", async () => {
  const { noor, toComplete, harbour } = await cast(noon)
  const lockedOf = async () => {
    const { open } = await as(noor, () => today())
    return open.find(({ id }) => id === toComplete)?.locked
  }
  expect(await lockedOf()).toBe(false)
  await owner("update organisation set correction_days = 0 where id = $1", [harbour])
  expect(await lockedOf()).toBe(true)
})
