import { beforeEach, expect, test } from "vitest"
import { keepSpell, removeSpell } from "@/lib/domain/employment-spell/actions"
import { historyOf } from "@/lib/domain/revision/queries"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { workOf } from "@/lib/domain/work-file/queries"
import { addDays } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"
import { valueIn } from "@/tests/support/work-experience"

let c: Cast
let today: string
beforeEach(async () => {
  c = await cast()
  today = dayOfCast(c.now)
  await owner("delete from education")
  await owner("update enrolment set isced = null")
})

const job = (more: object = {}) => ({
  ...{ participantId: c.amina, rowId: "", version: 0, employer: "north  bakery", level: "2" },
  ...{ occupation: { uri: null, label: "Baker", version: null }, startsOn: addDays(today, -40), endsOn: "" },
  ...{
    contract: "permanent",
    weeklyHours: "22,5",
    evidence: "contract",
    suits: "",
    suitsReason: "",
    fromPlacementId: "",
    ...more,
  },
})
const kept = async (more: object = {}) => valueIn(await as(c.noor, () => keepSpell(job(more)))).spellId
const learnt = (level: string) =>
  c.put("education", { organisation_id: c.harbour, participant_id: c.amina, level, completed: true })
const shown = async (who: "noor" | "clara" = "noor") => (await as(c[who], () => workOf(c.amina))).jobs

test("a job suits where it asks what she has learnt, and does not where it asks less", async () => {
  await learnt("3")
  await kept()
  await kept({ employer: "Elsewhere", level: "1", startsOn: addDays(today, -10) })
  expect(await shown()).toMatchObject([
    { employer: "Elsewhere", employerId: null, qualified: 2, byRule: false, answer: false },
    { employerId: c.bakery.employer, weeklyHours: 22.5, qualified: 2, byRule: true, answer: true },
  ])
})

test("the level of an occupation of ESCO is known; the counsellor's own answer stands beside the rule with its reason", async () => {
  const uri = "http://data.europa.eu/esco/occupation/00000001-0000-4000-8000-000000000000"
  await owner(
    "insert into esco_concept (uri, kind, isco_code, esco_version) values ($1, 'occupation', '9412', '1')",
    [uri],
  )
  await learnt("6")
  const assistant = { occupation: { uri, label: "kitchen assistant", version: "1" }, level: "" }
  const refused = await as(c.noor, () => keepSpell(job({ ...assistant, suits: "yes" })))
  expect(refused).toMatchObject({
    problems: { suitsReason: { key: "employment-spell.problems.reasonMissing" } },
  })
  await kept({ ...assistant, suits: "yes", suitsReason: "She runs the kitchen from May on" })
  expect(await shown()).toMatchObject(
    [{ level: 1, qualified: 4, byRule: false, suits: true, suitsReason: /May/ }].map((one) => ({
      ...one,
      suitsReason: expect.stringMatching(one.suitsReason),
    })),
  )
})

test("E20: what a job counts as follows the day she left: day 28 is on leaving, day 29 is not", async () => {
  await learnt("3")
  const exitOn = addDays(today, -60)
  await owner("update enrolment set exit_on = $1, exit_reason = 'job' where participant_id = $2", [
    exitOn,
    c.amina,
  ])
  await kept({ startsOn: addDays(exitOn, 28) })
  await kept({ startsOn: addDays(exitOn, 29), employer: "" })
  expect(await shown()).toMatchObject([
    { employer: null, onLeaving: false, withinSixMonths: true },
    { onLeaving: true, withinSixMonths: true },
  ])
})

test("a corrected day stays in the history, what somebody else saved first is shown, and the timeline tells both ends", async () => {
  const spellId = await kept()
  const ends = addDays(today, -2)
  valueIn(await as(c.noor, () => keepSpell(job({ rowId: spellId, version: 1, endsOn: ends }))))
  const late = await as(c.noor, () => keepSpell(job({ rowId: spellId, version: 1 })))
  expect(late).toMatchObject({ done: false, conflict: { version: 2, values: { endsOn: ends } } })
  const { entries } = await as(c.noor, () => historyOf(c.amina, { group: "work" }))
  expect(entries.find(({ kind }) => kind === "employment_spell")).toMatchObject({
    called: "Baker",
    changes: [{ field: "ends_on", before: null, after: ends }],
  })
  const { events } = await as(c.noor, () => fileOverview(c.amina, { show: "work" }))
  const told = events.filter(({ kind }) => kind.startsWith("job"))
  expect(told.map(({ kind, words }) => [kind, words.title])).toEqual([
    ["job_end", "Baker"],
    ["job", "Baker"],
  ])
})

test("says of which placement of hers it came, and of no other woman's", async () => {
  const refused = await as(c.noor, () => keepSpell(job({ fromPlacementId: c.placementOfDara })))
  expect(refused).toMatchObject({
    problems: { fromPlacementId: { key: "employment-spell.problems.placementUnknown" } },
  })
  await kept({ fromPlacementId: c.placementOfAmina, startsOn: addDays(today, -1) })
  for (const who of ["noor", "clara"] as const)
    expect(await shown(who)).toMatchObject([{ fromPlacementId: c.placementOfAmina }])
})

test("is taken away with a trace; a coordinator reads and never writes, others see nothing", async () => {
  const spellId = await kept()
  expect(await shown("clara")).toHaveLength(1)
  const gone = { participantId: c.amina, rowId: spellId, version: 1 }
  for (const who of [c.clara, c.tomas, c.konrad, c.petra]) {
    await expect(as(who, () => removeSpell(gone))).rejects.toThrow()
    await expect(as(who, () => keepSpell(job()))).rejects.toThrow()
  }
  valueIn(await as(c.noor, () => removeSpell(gone)))
  expect(await shown()).toEqual([])
  const left = await owner("select removed from revision where record_kind = 'employment_spell'")
  expect(left).toEqual([{ removed: true }])
})
