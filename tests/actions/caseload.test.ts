import { beforeEach, expect, test } from "vitest"
import { moveCaseload, previewMove } from "@/lib/domain/caseload/actions"
import { caseloadOf, caseloads } from "@/lib/domain/caseload/queries"
import { as, cast } from "@/tests/support/as"
import { nextStepsOf, reachedBy } from "@/tests/support/caseload"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { valueIn } from "@/tests/support/referral"

const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
let today: string
beforeEach(async () => {
  c = await cast()
  const [row] = await owner("select (now() at time zone 'Europe/Madrid')::date::text as day")
  today = String(row?.day)
})
const clara = <Value>(act: () => Promise<Value>) => as(c.clara, act)
const asked = (differing: object = {}) => ({
  giverId: c.noor.id,
  takerId: c.tomas.id,
  participantIds: [c.amina, c.basma],
  from: today,
  ...differing,
})
const look = async (differing: object = {}) => valueIn(await clara(() => previewMove(asked(differing))))
const move = async (differing: object = {}) => {
  const { seen } = await look(differing)
  return clara(() => moveCaseload({ ...asked(differing), seen }))
}
const problem = (at: string, word: string) => ({ problems: { [at]: { key: `caseload.problems.${word}` } } })
const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
const spans = (who: { id: string }, woman: string) =>
  owner(
    `select from_on::text as first, until_on::text as last, reason from assignment
     where counsellor_id = $1 and participant_id = $2 order by from_on`,
    [who.id, woman],
  )
const leaderOf = async (session: string) =>
  (await owner("select counsellor_id from counselling_session where id = $1", [session]))[0]?.counsellor_id

test("the list says what each has, and shows whoever left with women still hers", async () => {
  await owner("update membership set ended_at = now() where id = $1", [c.noor.id])
  const loads = await clara(() => caseloads())
  expect(loads[0]).toMatchObject({ name: "Noor", ended: true, women: 2, sessions: 1 })
  expect(loads.find(({ name }) => name === "Tomas")).toMatchObject({ ended: false, women: 2, sessions: 0 })
  expect(loads.map(({ name }) => name)).not.toContain("Lena")
  await owner("update assignment set until_on = current_date - 1 where counsellor_id = $1", [c.noor.id])
  expect((await clara(() => caseloads())).map(({ name }) => name)).not.toContain("Noor")
})

test("an account that is disabled takes nobody, and its women wait to be moved", async () => {
  const disable = (who: { id: string }) =>
    owner(
      "update account set disabled_at = now() where id = (select account_id from membership where id = $1)",
      [who.id],
    )
  const { seen } = await look()
  await disable(c.tomas)
  expect((await clara(() => caseloadOf(c.noor.id))).takers.map(({ name }) => name)).not.toContain("Tomas")
  expect((await clara(() => caseloads()))[0]).toMatchObject({ name: "Tomas", ended: true, women: 2 })
  expect(await clara(() => previewMove(asked()))).toMatchObject(problem("takerId", "takerGone"))
  expect(await clara(() => moveCaseload({ ...asked(), seen }))).toMatchObject(problem("takerId", "takerGone"))
  const [row] = await owner("select count(*)::int as held from assignment where counsellor_id = $1", [
    c.tomas.id,
  ])
  expect(row).toMatchObject({ held: 2 })
})

test("the preview names who moves, what goes along and what stays, and moves nothing", async () => {
  await nextStepsOf(c)
  const { picture } = await look()
  expect(picture.women).toMatchObject([
    { name: "Amina Haddad", steps: 2, accompanied: false },
    { name: "Basma Nasser", accompanied: false },
  ])
  expect(picture.sessions).toMatchObject([{ id: c.planned, name: "Amina Haddad", overlaps: false }])
  expect(await leaderOf(c.planned)).toBe(c.noor.id)
  await owner(
    `insert into counselling_session (organisation_id, counsellor_id, kind, starts_at, ends_at, timezone)
     select organisation_id, $2, 'group', starts_at + interval '30 minutes', ends_at, timezone
     from counselling_session where id = $1`,
    [c.planned, c.tomas.id],
  )
  expect((await look()).picture.sessions).toMatchObject([{ overlaps: true }])
})

test("from one moment to the next the one reaches nothing of theirs and the other all of it", async () => {
  await nextStepsOf(c)
  const before = await reachedBy(c.noor, [c.amina, c.basma])
  expect(before).toMatchObject({ participants: 2 })
  expect(before.steps).toBeGreaterThan(2)
  valueIn(await move({ why: "Noor goes on leave" }))
  expect(await reachedBy(c.noor, [c.amina, c.basma])).toEqual({ participants: 0, steps: 0, contacts: 0 })
  expect(await reachedBy(c.tomas, [c.amina, c.basma])).toEqual(before)
  expect(await spans(c.noor, c.amina)).toMatchObject([{ last: day(-1) }])
  expect(await spans(c.tomas, c.amina)).toEqual([{ first: today, last: null, reason: "Noor goes on leave" }])
})

test("what waits for her goes along; what was, what is for others and groups stay", async () => {
  const steps = await nextStepsOf(c)
  valueIn(await move())
  const [mine, others, finished] = await Promise.all(
    [steps.noors, steps.tomass, steps.finished].map((id) =>
      owner("select assignee_id, version from next_step where id = $1", [id]),
    ),
  )
  expect(mine).toEqual([{ assignee_id: c.tomas.id, version: 2 }])
  expect(others).toEqual([{ assignee_id: c.tomas.id, version: 1 }])
  expect(finished).toEqual([{ assignee_id: c.noor.id, version: 1 }])
  expect(await leaderOf(c.planned)).toBe(c.tomas.id)
  for (const session of [c.toComplete, c.heldByNoor, c.groupOfNoor])
    expect(await leaderOf(session)).toBe(c.noor.id)
})

test("from a later day: until then the one accompanies them, and a step is for whoever does", async () => {
  const steps = await nextStepsOf(c)
  valueIn(await move({ from: day(7) }))
  expect(await spans(c.noor, c.amina)).toMatchObject([{ last: day(6) }])
  expect(await spans(c.tomas, c.amina)).toMatchObject([{ first: day(7), last: null }])
  expect(await leaderOf(c.planned)).toBe(c.noor.id)
  expect(await owner("select assignee_id from next_step where id = $1", [steps.noors])).toEqual([
    { assignee_id: null },
  ])
  expect(await reachedBy(c.noor, [c.amina])).toMatchObject({ participants: 1 })
  expect(await reachedBy(c.tomas, [c.amina])).toMatchObject({ participants: 0 })
})

test("one who began today, one whom the other has already, and one whom he was to have for a while", async () => {
  const put = (...row: [woman: string, who: string, first: string, last: string | null]) =>
    owner(
      `insert into assignment (organisation_id, participant_id, counsellor_id, from_on, until_on)
       values ($1, $2, $3, $4, $5)`,
      [c.harbour, ...row],
    )
  await put(c.dara, c.noor.id, today, null)
  await put(c.amina, c.tomas.id, day(-9), day(3))
  await put(c.amina, c.tomas.id, day(10), day(20))
  const participantIds = [c.amina, c.dara]
  const { picture } = await look({ participantIds })
  expect(picture.women.map(({ accompanied }) => accompanied)).toEqual([true, true])
  valueIn(await move({ participantIds }))
  expect(await spans(c.noor, c.dara)).toEqual([])
  expect(await spans(c.tomas, c.dara)).toMatchObject([{ last: null }])
  expect(await spans(c.tomas, c.amina)).toMatchObject([
    { first: day(-9), last: day(9) },
    { first: day(10), last: null },
  ])
})

test("the trail names each woman, and nobody's name", async () => {
  valueIn(await move())
  const trail = await owner(
    "select participant_ids, record_kind from audit_entry where act = 'caseload.move' and decision = 'done' and record_kind = 'assignment'",
  )
  expect(trail.map(({ participant_ids }) => participant_ids).sort()).toEqual([[c.amina], [c.basma]].sort())
  expect(JSON.stringify(await owner("select * from audit_entry"))).not.toMatch(/Amina|Haddad/)
})

test.each([
  [
    "a next step",
    `insert into next_step (organisation_id, participant_id, what, created_by)
     select organisation_id, participant_id, 'x', counsellor_id from assignment where participant_id = $1 limit 1`,
    "amina",
  ],
  [
    "a session",
    "update counselling_session set state = 'cancelled', cancel_reason = 'x' where id = $1",
    "planned",
  ],
  [
    "the time of a session",
    "update counselling_session set starts_at = starts_at - interval '1 hour' where id = $1",
    "planned",
  ],
] as const)(
  "when %s changed between looking and confirming, nothing moves and it says why",
  async (_, change, of) => {
    const { seen } = await look()
    await owner(change, [c[of]])
    expect(await clara(() => moveCaseload({ ...asked(), seen }))).toMatchObject(problem("form", "changed"))
    expect(await spans(c.tomas, c.amina)).toEqual([])
  },
)

test("sent twice it is done once", async () => {
  const { seen } = await look()
  const key = "00000000-0000-4000-8000-000000000001"
  const send = () => clara(() => moveCaseload({ ...asked(), seen }, key))
  const both = await Promise.all([send(), send()])
  expect(both).toEqual([both[0], both[0]])
  expect(both[0]).toMatchObject({ done: true, value: { count: 2 } })
  expect(await spans(c.tomas, c.amina)).toHaveLength(1)
  expect(await clara(() => moveCaseload({ ...asked(), seen }))).toMatchObject(
    problem("participantIds", "notHers"),
  )
})

test("not to the same, not to one who left or counsels elsewhere, not nobody, not yesterday", async () => {
  const refused = async (differing: object) => clara(() => previewMove(asked(differing)))
  expect(await refused({ takerId: c.noor.id })).toMatchObject(problem("takerId", "same"))
  for (const takerId of [c.lena.id, c.clara.id])
    expect(await refused({ takerId })).toMatchObject(problem("takerId", "takerGone"))
  expect(await refused({ participantIds: [] })).toMatchObject(problem("participantIds", "nobody"))
  expect(await refused({ from: day(-1) })).toMatchObject(problem("from", "past"))
  for (const stranger of [c.dara, c.zahra])
    expect(await refused({ participantIds: [stranger] })).toMatchObject(problem("participantIds", "notHers"))
  const { seen } = await look()
  await owner("update membership set ended_at = now() where id = $1", [c.tomas.id])
  expect(await clara(() => moveCaseload({ ...asked(), seen }))).toMatchObject(problem("takerId", "takerGone"))
})

test("only a coordinator of the house moves anybody, or sees who has whom", async () => {
  const { seen } = await look()
  for (const who of [c.noor, c.tomas, c.petra, c.konrad]) {
    await expect(as(who, () => previewMove(asked()))).rejects.toThrow(notThere)
    await expect(as(who, () => moveCaseload({ ...asked(), seen }))).rejects.toThrow(notThere)
  }
  for (const who of [c.noor, c.petra]) {
    await expect(as(who, () => caseloads())).rejects.toThrow(notThere)
    await expect(as(who, () => caseloadOf(c.noor.id))).rejects.toThrow(notThere)
  }
  expect(await as(c.konrad, () => caseloadOf(c.noor.id))).toMatchObject({ giver: null, women: [] })
  expect((await as(c.konrad, () => caseloads())).map(({ name }) => name)).toEqual(["Lena"])
})

test("two hundred women with a thousand steps move in a moment", async () => {
  const crowd = await owner(
    `with women as (
       insert into participant (organisation_id, programme_id, known_as, registered_on)
       select $1, $2, 'Crowd ' || n, current_date from generate_series(1, 200) n returning id
     ), held as (
       insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
       select $1, id, $3, current_date - 9 from women
     ), steps as (
       insert into next_step (organisation_id, participant_id, what, created_by, assignee_id)
       select $1, id, 'x', $3, $3 from women, generate_series(1, 5)
     ) select id from women`,
    [c.harbour, c.programme, c.noor.id],
  )
  const participantIds = crowd.map(({ id }) => String(id))
  const began = performance.now()
  expect(valueIn(await move({ participantIds }))).toEqual({ count: 200 })
  expect(performance.now() - began).toBeLessThan(3000)
  expect(await reachedBy(c.tomas, participantIds)).toMatchObject({ participants: 200, steps: 1000 })
  expect(await reachedBy(c.noor, participantIds)).toMatchObject({ participants: 0, steps: 0 })
})
