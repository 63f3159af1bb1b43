import { expect, test } from "vitest"
import { planPlacement } from "@/lib/domain/placement/actions"
import { addDays, addMonths, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { owner } from "@/tests/support/own-database"

const today = civilDate(new Date(), "Europe/Madrid")
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const shadowing = {
  kind: "shadowing",
  startsOn: today,
  endsOn: addDays(today, 5),
  weeklyHours: "6",
  site: "Front desk",
}
const work = { kind: "work_experience", startsOn: today, endsOn: addMonths(today, 6), weeklyHours: 20 }

test("a placement is planned with an employer's contact, by her counsellor", async () => {
  const { noor, basma, bakery } = await cast()
  const consent = { givenOn: today, method: "written", language: "ar", interpreter: true }
  const outcome = await as(noor, () =>
    planPlacement({
      participantId: basma,
      contactId: bakery.contact,
      ...shadowing,
      instructionLanguages: ["es"],
      consent,
    }),
  )
  expect(outcome).toMatchObject({ done: true })
  const [row] = await owner(
    `select p.employer_id = $2 as there, p.counsellor_id = $3 as hers, p.weekly_hours::float, p.state, k.language, k.interpreter,
       k.employer_id = $2 as consented
     from placement p join consent k on k.participant_id = p.participant_id and k.purpose = 'share_employer'
     where p.participant_id = $1`,
    [basma, bakery.employer, noor.id],
  )
  expect(row).toEqual({
    ...{
      there: true,
      hers: true,
      weekly_hours: 6,
      state: "proposed",
      language: "ar",
      interpreter: true,
      consented: true,
    },
  })
  const [trace] = await owner("select participant_ids, fields from audit_entry where act = 'placement.plan'")
  expect(trace?.participant_ids).toEqual([basma])
  expect(JSON.stringify(trace)).not.toContain("Front desk")
})

test("without her consent none is recorded", async () => {
  const { noor, basma, bakery } = await cast()
  await as(noor, () => planPlacement({ participantId: basma, contactId: bakery.contact, ...work }))
  expect(
    await owner("select 1 from consent where participant_id = $1 and purpose = 'share_employer'", [basma]),
  ).toEqual([])
})

test.each([
  ["endsOn", { ...shadowing, endsOn: addDays(today, -1) }, "endBeforeStart"],
  ["endsOn", { ...work, endsOn: addMonths(today, 12) }, "longerThanAYear"],
  ["weeklyHours", { ...work, weeklyHours: undefined }, "weeklyHoursMissing"],
  ["weeklyHours", { ...work, weeklyHours: 41 }, "tooManyWeeklyHours"],
  ["weeklyHours", { ...shadowing, weeklyHours: 9 }, "shadowingTooLong"],
  ["weeklyHours", { ...shadowing, weeklyHours: -1 }, "hoursUnclear"],
  ["startsOn", { ...shadowing, startsOn: "2026-02-30" }, "startMissing"],
  ["kind", { ...shadowing, kind: "holiday" }, "kindMissing"],
])("what cannot be planned is refused beside %s", async (path, plan, word) => {
  const { noor, basma, bakery } = await cast()
  const outcome = await as(noor, () =>
    planPlacement({ participantId: basma, contactId: bakery.contact, ...plan }),
  )
  expect(!outcome.done && outcome.problems[path]?.key).toBe(`placement.problems.${word}`)
})

test("who does not take part is placed nowhere, and a contact who has left places nobody", async () => {
  const { noor, basma, bakery } = await cast()
  await owner("update participant set phase = 'registered' where id = $1", [basma])
  await owner("update employer_contact set left_on = current_date - 1 where id = $1", [bakery.contact])
  expect(
    await as(noor, () => planPlacement({ participantId: basma, contactId: bakery.contact, ...shadowing })),
  ).toEqual({
    done: false,
    problems: {
      participantId: { key: "placement.problems.notTakingPart" },
      contactId: { key: "placement.problems.contactLeft" },
    },
  })
})

test("a short work experience and a second placement in the same days are asked about", async () => {
  const { noor, amina, bakery } = await cast()
  const plan = { participantId: amina, contactId: bakery.contact, ...work, endsOn: addMonths(today, 3) }
  expect(await as(noor, () => planPlacement(plan))).toMatchObject({
    doubts: [{ key: "placement.doubts.thereAlready" }, { key: "placement.doubts.shorterThanSixMonths" }],
  })
  expect(await as(noor, () => planPlacement({ ...plan, accepted: true }))).toMatchObject({ done: true })
})

test("neither another's participant nor another organisation's contact can be placed", async () => {
  const { noor, clara, lena, basma, dara, bakery, cafe } = await cast()
  const plan = (participantId: string, contactId: string) =>
    planPlacement({ participantId, contactId, ...shadowing })
  await expect(as(noor, () => plan(dara, bakery.contact))).rejects.toThrow(missing)
  await expect(as(noor, () => plan(basma, cafe.contact))).rejects.toThrow(missing)
  await expect(as(clara, () => plan(basma, bakery.contact))).rejects.toThrow(missing)
  await expect(as(lena, () => plan(basma, bakery.contact))).rejects.toThrow(missing)
})

test("it stands on her timeline when it was planned, by the clock of whoever planned it", async () => {
  const { noor, basma, bakery } = await cast()
  const then = new Date(Date.now() - 30 * 60_000)
  const plan = () => planPlacement({ participantId: basma, contactId: bakery.contact, ...shadowing })
  expect(await as(noor, plan, then)).toMatchObject({ done: true })
  const [row] = await owner("select created_at from placement where participant_id = $1", [basma])
  expect(row?.created_at).toEqual(then)
})
