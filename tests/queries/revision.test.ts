import { beforeEach, describe, expect, test } from "vitest"
import { reviseParticipant } from "@/lib/domain/identity/actions"
import { identityHeld } from "@/lib/domain/identity/queries"
import { historyOf } from "@/lib/domain/revision/queries"
import { groupNames, groups, historyAsked } from "@/lib/domain/revision/schema"
import { catalogues } from "@/lib/words/catalogues"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { caseFile } from "@/tests/support/cast/case-file"
import { stage } from "@/tests/support/cast/stage"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"
const history = (who: Member, asked: object = {}, of = c.amina) =>
  as(c[who], () => historyOf(of, historyAsked.parse(asked)))
const revise = async (who: Member, differing: object) => {
  const { held } = await as(c[who], () => identityHeld(c.amina))
  await as(c[who], () => reviseParticipant({ ...held, ...differing }))
}

describe("the history of a file", () => {
  test("tells of each change who made it, and what each field was and became", async () => {
    await revise("noor", { knownAs: "Aminah", citizenships: ["SY", "TR"] })
    await revise("clara", { knownAs: "Ameena", birth: "" })
    const { entries, counts } = await history("noor")
    expect(counts).toEqual({ facts: 2 })
    expect(entries).toMatchObject([
      {
        kind: "participant",
        by: "Clara",
        version: 2,
        changes: [
          { field: "birth", before: "1992-03-15", after: null },
          { field: "known_as", before: "Aminah", after: "Ameena" },
        ],
      },
      {
        by: "Noor",
        version: 1,
        changes: [
          { field: "known_as", before: "Amina", after: "Aminah" },
          { field: "citizenships", before: ["SY"], after: ["SY", "TR"] },
        ],
      },
    ])
  })

  test("keeps what was taken away", async () => {
    await owner("delete from childcare_booking where child_id = $1", [c.yusuf])
    await owner("delete from child where id = $1", [c.yusuf])
    const { entries } = await history("noor", { group: "family" })
    expect(entries).toMatchObject([{ kind: "child", removed: true, called: "Yusuf" }])
    expect(entries[0]?.changes).toContainEqual({ field: "given_name", before: "Yusuf", after: undefined })
  })

  test("shows a coordinator the shared kinds alone, and counts nothing else", async () => {
    await caseFile(
      stage((sql, values) => owner(sql, values), c.now),
      {
        organisation: c.harbour,
        participant: c.amina,
        by: c.noor,
        elsewhere: c.elbe,
        alike: c.basma,
      },
    )
    for (const sql of [
      "update participant_contact set ok_hours = 'CNRY mornings'",
      "update contact_person set note = 'CNRY aunt'",
      "update residence_status set note = 'CNRY permit'",
      "update self_assessment set language = 'es'",
      "update referral set reason = 'CNRY reason'",
      "update skill_claim set self_level = 2",
      "update itinerary_step set what = 'Spanish B2'",
    ])
      await owner(`${sql} where participant_id = $1`, [c.amina])
    expect((await history("noor")).counts).toEqual({
      contact: 1,
      family: 1,
      papers: 1,
      skills: 2,
      referrals: 1,
      itinerary: 1,
    })
    const hers = await history("clara")
    expect(hers.counts).toEqual({ skills: 1, itinerary: 1 })
    expect(hers.entries.map(({ kind }) => kind)).toEqual(["itinerary_step", "skill_claim"])
    expect(JSON.stringify(hers)).not.toContain("CNRY")
  })

  test("has pages, and a group that nobody offers is no limit", async () => {
    for (let n = 0; n < 35; n++)
      await owner("update participant set external_reference = $2 where id = $1", [c.amina, `H-${n}`])
    const first = await history("noor", { group: "secrets" })
    expect([first.entries.length, first.hasOlder]).toEqual([30, true])
    const second = await history("noor", { after: first.entries.at(-1)?.id })
    expect([second.entries.length, second.hasOlder]).toEqual([5, false])
    expect(second.entries.at(-1)?.changes).toEqual([
      { field: "external_reference", before: null, after: "H-0" },
    ])
  })

  test("is not there for who does not reach her", async () => {
    for (const who of ["tomas", "konrad", "petra"] as const)
      await expect(history(who)).rejects.toThrow(missing)
    for (const id of [c.dara, "7b0b2d7e-0000-4000-8000-000000000000", "import"])
      await expect(history("noor", {}, id)).rejects.toThrow(missing)
  })
})

test("every kind of record that is revised is in a group, and each of its columns has a name", async () => {
  const kinds = await owner(
    "select event_object_table as kind from information_schema.triggers where trigger_name = 'keep_revision'",
  )
  const known = groupNames.flatMap((name): string[] => [...groups[name]])
  expect([...new Set(kinds.map(({ kind }) => String(kind)))].toSorted()).toEqual(known.toSorted())
  const columns = await owner(
    `select distinct column_name as name from information_schema.columns where table_name = any ($1)
     and column_name not in ('id', 'organisation_id', 'participant_id', 'version', 'created_at', 'created_by', 'updated_at',
       'search_name', 'phrase_key', 'esco_version', 'esco_uri', 'occupation_uri', 'person_id', 'programme_id', 'pseudonym',
       'itinerary_id', 'objective_id', 'road_map_id', 'session_id', 'work_experience_id', 'agreement_version', 'employer_id')`,
    [known],
  )
  const { fields, kinds: kindWords } = catalogues.en.revision
  expect(columns.map(({ name }) => String(name)).filter((name) => !(name in fields))).toEqual([])
  expect(known.filter((kind) => !(kind in kindWords))).toEqual([])
})
