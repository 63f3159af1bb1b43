import { expect, test } from "vitest"
import { planPlacement } from "@/lib/domain/placement/actions"
import { placement } from "@/lib/domain/placement/queries"
import { addDays, civilDate } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Player } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

const today = civilDate(new Date(), "Europe/Madrid")
const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const shadowing = {
  startsOn: today,
  endsOn: addDays(today, 5),
  weeklyHours: "6",
  site: "Front desk",
}

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
    `select p.employer_id = $2 as there, p.counsellor_id = $3 as hers, p.weekly_hours::float, p.kind, p.state, k.language, k.interpreter,
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
      kind: "shadowing",
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
  await as(noor, () => planPlacement({ participantId: basma, contactId: bakery.contact, ...shadowing }))
  expect(
    await owner("select 1 from consent where participant_id = $1 and purpose = 'share_employer'", [basma]),
  ).toEqual([])
})

test.each([
  ["endsOn", { ...shadowing, endsOn: addDays(today, -1) }, "endBeforeStart"],
  ["weeklyHours", { ...shadowing, weeklyHours: 9 }, "shadowingTooLong"],
  ["weeklyHours", { ...shadowing, weeklyHours: -1 }, "hoursUnclear"],
  ["startsOn", { ...shadowing, startsOn: "2026-02-30" }, "startMissing"],
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

test("a second shadowing at a company in the same days is asked about", async () => {
  const { noor, amina, bakery } = await cast()
  const plan = { participantId: amina, contactId: bakery.contact, ...shadowing }
  expect(await as(noor, () => planPlacement(plan))).toMatchObject({
    doubts: [{ key: "placement.doubts.thereAlready" }],
  })
  expect(await as(noor, () => planPlacement({ ...plan, accepted: true }))).toMatchObject({ done: true })
})

test("a work experience is not made here, whatever is asked: it has an agreement", async () => {
  const { noor, basma, bakery } = await cast()
  const asked = { participantId: basma, contactId: bakery.contact, ...shadowing, kind: "work_experience" }
  await as(noor, () => planPlacement(asked))
  expect(await owner("select kind from placement where participant_id = $1", [basma])).toEqual([
    { kind: "shadowing" },
  ])
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

test("hours are reported of a placement, and of none that was cancelled", async () => {
  const { noor, clara, placementOfAmina } = await cast()
  const mayReport = async (by: Player) => (await as(by, () => placement(placementOfAmina, "en"))).mayReport
  expect([await mayReport(noor), await mayReport(clara)]).toEqual([true, false])
  await owner("update placement set state = 'cancelled' where id = $1", [placementOfAmina])
  expect(await mayReport(noor)).toBe(false)
})

test("it stands on her timeline when it was planned, by the clock of whoever planned it", async () => {
  const { noor, basma, bakery } = await cast()
  const then = new Date(Date.now() - 30 * 60_000)
  const plan = () => planPlacement({ participantId: basma, contactId: bakery.contact, ...shadowing })
  expect(await as(noor, plan, then)).toMatchObject({ done: true })
  const [row] = await owner("select created_at from placement where participant_id = $1", [basma])
  expect(row?.created_at).toEqual(then)
})
