import { beforeEach, expect, test } from "vitest"
import { transferPage } from "@/lib/domain/transfer/queries"
import { counted, type Group, groups } from "@/lib/domain/transfer/schema"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { fullFile, handedOver, workIsOver } from "@/tests/support/transfer"

let c: Cast
beforeEach(async () => {
  c = await cast()
  await fullFile(c)
})

/** Every table that has rows of participants. */
async function tablesOfHers(): Promise<string[]> {
  const rows = await owner(`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'participant_id' and t.table_type = 'BASE TABLE' order by 1`)
  return rows.map(({ name }) => String(name))
}

/** What is on record of somebody, table by table. */
async function fileOf(participantId: string): Promise<Record<string, Record<string, unknown>[]>> {
  const file: Record<string, Record<string, unknown>[]> = {}
  for (const table of await tablesOfHers()) {
    const rows = await owner(`select to_jsonb(t) as row from ${table} t where participant_id = $1`, [
      participantId,
    ])
    if (rows.length > 0) file[table] = rows.map(({ row }) => Object(row))
  }
  return file
}

/** What a new file has of its own. */
const fresh = ["assignment", "next_step", "participant_tally", "phase_change"]
const entry = ["eligibility", "enrolment", "waiver"]
const ofGroup: Record<Group, string[]> = {
  contact: ["participant_contact"],
  household: ["child", "contact_person", "pregnancy"],
  residence: ["residence_status"],
  profile: [
    ...["education", "language_skill", "obstacle", "profile_outlook", "recognition", "recognition_move"],
    ...["skill_claim", "work_history"],
  ],
  my_steps: ["self_assessment"],
  itinerary: ["itinerary", "itinerary_objective", "itinerary_step"],
}

test.each(groups)(
  "only %s moves, with who she is and how she entered, where only that was agreed",
  async (group) => {
    const { participantId } = await handedOver(c, { scope: [group] })
    expect(Object.keys(await fileOf(participantId)).sort()).toEqual(
      [...fresh, ...entry, ...ofGroup[group]].sort(),
    )
  },
)

test("of everything, what moves is what the preview counted, with ids of its own, and the old rows stay as they were", async () => {
  await workIsOver(c)
  const { standing } = await as(c.noor, () => transferPage(c.amina))
  const before = await fileOf(c.amina)
  const { participantId } = await handedOver(c)
  const after = await fileOf(participantId)
  expect(Object.keys(after).sort()).toEqual([...fresh, ...entry, ...Object.values(ofGroup).flat()].sort())
  for (const table of Object.values(counted).flat())
    expect(after[table]?.length ?? 0, table).toBe(standing.moving[table])
  for (const table of Object.values(ofGroup).flat()) {
    const ids = (rows: Record<string, unknown>[] = []) => rows.flatMap(({ id }) => (id ? [id] : []))
    expect(
      ids(after[table]).filter((id) => ids(before[table]).includes(id)),
      table,
    ).toEqual([])
    const content = (rows: Record<string, unknown>[] = []) =>
      rows.map(({ version: _, ...row }) => row).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))
    expect(content((await fileOf(c.amina))[table]), table).toEqual(content(before[table]))
  }
})

test("what points at a row points at its copy; codes and labels are kept; the profile and the plan are agreed on anew", async () => {
  await owner(
    "update work_history set occupation_uri = 'http://data.europa.eu/esco/occupation/1', occupation_label = 'cook', esco_version = '1.2'",
  )
  const { participantId } = await handedOver(c)
  const file = await fileOf(participantId)
  expect(file.recognition?.[0]).toMatchObject({
    education_id: file.education?.[0]?.id,
    what: "Nursing diploma",
  })
  expect(file.recognition_move?.[0]).toMatchObject({ recognition_id: file.recognition?.[0]?.id, note: null })
  expect(file.itinerary?.[0]).toMatchObject({
    profile_id: null,
    agreed_on: null,
    agreed_by: null,
    objective: "Kitchen assistant",
  })
  expect(file.itinerary_objective?.[0]).toMatchObject({ itinerary_id: file.itinerary?.[0]?.id })
  expect(file.itinerary_step?.[0]).toMatchObject({
    objective_id: file.itinerary_objective?.[0]?.id,
    obstacle_id: file.obstacle?.[0]?.id,
  })
  expect(file.work_history?.[0]).toMatchObject({
    occupation_uri: "http://data.europa.eu/esco/occupation/1",
    occupation_label: "cook",
    esco_version: "1.2",
  })
  expect(file.next_step?.map(({ origin }) => origin).sort()).toEqual(["itinerary", "transfer"])
  const [ids] = await owner(
    "select count(*)::int as n from (select organisation_id from education where participant_id = $1 union select organisation_id from itinerary_step where participant_id = $1) o where organisation_id <> $2",
    [participantId, c.elbe],
  )
  expect(ids).toEqual({ n: 0 })
})

test("an action whose obstacle stays behind comes without it, and one that is done stays", async () => {
  await owner("update itinerary_step set state = 'done', done_on = current_date where participant_id = $1", [
    c.amina,
  ])
  await owner(
    "insert into itinerary_step (organisation_id, participant_id, objective_id, obstacle_id, kind, what, created_by) select organisation_id, participant_id, objective_id, obstacle_id, kind, 'Next course', created_by from itinerary_step where participant_id = $1",
    [c.amina],
  )
  const { participantId } = await handedOver(c, { scope: ["itinerary"] })
  expect((await fileOf(participantId)).itinerary_step).toMatchObject([
    { what: "Next course", obstacle_id: null },
  ])
})

test("notes, private words, what is noted beside a row and what the law protects never appear on the other side", async () => {
  const noted = await owner(`select table_name as t, column_name as c from information_schema.columns
    where table_schema = 'public' and column_name in ('note', 'notes', 'external_reference', 'photo_consent')
      and table_name in (select table_name from information_schema.columns where column_name = 'participant_id')`)
  expect(noted.length).toBeGreaterThan(7)
  for (const { t, c: column } of noted)
    if (column !== "photo_consent")
      await owner(`update ${t} set ${column} = 'PLANTED' where participant_id = $1`, [c.amina])
  await owner("update participant set external_reference = 'PLANTED' where id = $1", [c.amina])
  await owner("update counselling_note set text = 'PLANTED'")
  await owner(
    "insert into obstacle (organisation_id, participant_id, kind, severity, since, opened_by) values ($1, $2, 'health', 3, current_date, $3)",
    [c.harbour, c.amina, c.noor.id],
  )
  const { participantId } = await handedOver(c)
  const [row] = await owner("select to_jsonb(p) as row from participant p where id = $1", [participantId])
  const everything = JSON.stringify([row, await fileOf(participantId)])
  expect(everything).not.toContain("PLANTED")
  expect(everything).not.toContain('"health"')
  expect(everything).toContain("Yusuf")
  for (const table of [
    "counselling_note",
    "attendance",
    "consent",
    "privacy_notice",
    "road_map",
    "skills_profile",
    "placement",
    "hour_entry",
    "referral",
    "revision",
  ])
    expect(await owner(`select 1 from ${table} where participant_id = $1`, [participantId]), table).toEqual(
      [],
    )
})
