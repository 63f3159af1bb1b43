import { expect, test } from "vitest"
import { informParent, reportIncident } from "@/lib/domain/care-incident/actions"
import { careIncidents } from "@/lib/domain/care-incident/queries"
import { instantAt } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import { careDay, dayThere } from "@/tests/support/care-day"
import { owner } from "@/tests/support/own-database"
import { kept } from "@/tests/support/planned"

const prepared = async (day = dayThere(0)) => {
  const c = await cast()
  return { ...c, ...(await careDay(c, day)) }
}
const fall = { what: "She fell on the step", action: "A cold cloth", informed: "not_yet" }
const problems = (outcome: { done: boolean; problems?: Record<string, { key: string }> }) =>
  Object.fromEntries(
    Object.entries(outcome.problems ?? {}).map(([at, { key }]) => [at, key.replace(/.*\./, "")]),
  )
const missing = { digest: expect.stringContaining("404") }

test("what happened is read by her counsellor with the child, by the coordinator without, and by nobody else", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => reportIncident({ booking: c.samiIn, ...fall })))
  const hers = await as(c.tomas, () => careIncidents(1))
  expect(hers.rows).toMatchObject([
    { mother: "Dara Okafor", child: "Sami", what: fall.what, parentInformedAt: null },
  ])
  const coordinators = await as(c.clara, () => careIncidents(1))
  expect(coordinators.rows).toMatchObject([{ mother: "Dara Okafor", child: null, action: fall.action }])
  expect((await as(c.noor, () => careIncidents(1))).rows).toEqual([])
  expect((await as(c.konrad, () => careIncidents(1))).rows).toEqual([])
  for (const player of [c.pilar, c.petra])
    await expect(as(player, () => careIncidents(1))).rejects.toMatchObject(missing)
})

test("that the parent was told is written down once, by whoever reads it", async () => {
  const c = await prepared()
  kept(await as(c.pilar, () => reportIncident({ booking: c.samiIn, ...fall })))
  const [row] = (await as(c.clara, () => careIncidents(1))).rows
  const told = { incidentId: row?.id }
  await expect(as(c.noor, () => informParent(told))).rejects.toMatchObject(missing)
  kept(await as(c.tomas, () => informParent(told)))
  expect((await as(c.clara, () => careIncidents(1))).rows[0]?.parentInformedAt).toBeInstanceOf(Date)
  await expect(as(c.clara, () => informParent(told))).rejects.toMatchObject(missing)
})

test("it is written with its times, from paper too, and never ahead of them", async () => {
  const c = await prepared(dayThere(-1))
  const at = (time: string) => instantAt(dayThere(-1), time, "Europe/Madrid")
  const written = { booking: c.leilaIn, ...fall, time: "11:00", informed: "at" }
  expect(problems(await as(c.noor, () => reportIncident(written)))).toEqual({
    informedTime: "informedTimeMissing",
  })
  expect(problems(await as(c.noor, () => reportIncident({ ...written, informedTime: "10:59" })))).toEqual({
    informedTime: "toldBefore",
  })
  kept(await as(c.noor, () => reportIncident({ ...written, informedTime: "12:05" })))
  const rows = await owner(
    "select happened_at, parent_informed_at, recorded_by, informed_by from care_incident",
  )
  expect(rows).toEqual([
    {
      happened_at: at("11:00"),
      parent_informed_at: at("12:05"),
      recorded_by: c.noor.id,
      informed_by: c.noor.id,
    },
  ])
  expect(problems(await as(c.noor, () => reportIncident({ booking: c.leilaIn })))).toEqual({
    ...{ what: "whatMissing", action: "actionMissing", informed: "informedMissing" },
  })
})

test("nobody writes of a child that is not there for them", async () => {
  const c = await prepared()
  const yesterday = await careDay(c, dayThere(-1))
  const old = await careDay(c, dayThere(-8))
  await expect(
    as(c.pilar, () => reportIncident({ booking: yesterday.leilaIn, ...fall })),
  ).rejects.toMatchObject(missing)
  await expect(as(c.tomas, () => reportIncident({ booking: c.leilaIn, ...fall }))).rejects.toMatchObject(
    missing,
  )
  await expect(as(c.clara, () => reportIncident({ booking: c.leilaIn, ...fall }))).rejects.toMatchObject(
    missing,
  )
  expect(problems(await as(c.noor, () => reportIncident({ booking: old.leilaIn, ...fall })))).toEqual({
    form: "tooOld",
  })
})
