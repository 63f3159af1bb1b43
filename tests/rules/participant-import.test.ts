import { describe, expect, test } from "vitest"
import {
  type Around,
  batchProblems,
  changedRows,
  importPlace,
  judge,
  keptRows,
  withoutCells,
} from "@/lib/domain/participant-import/rules"
import type { Verdict } from "@/lib/domain/participant-import/schema"
import { type Cells, woman } from "@/tests/support/list"

const around = (known: Partial<Around["known"][number]>[] = []): Around => ({
  today: "2026-11-23",
  country: "ES",
  entry: {
    ageMin: 25,
    ageMax: 45,
    genderRule: "women_only",
    tcnRequired: true,
    motherRequired: true,
    startsOn: "2026-01-01",
    endsOn: "2027-12-31",
  },
  counsellors: new Map([["noor@example.org", "noor"]]),
  known: known.map((person) => ({
    ...{
      pseudonym: "ES-0001",
      externalReference: null,
      knownAs: "Amina",
      familyName: null,
      latinName: null,
      birth: null,
    },
    ...person,
  })),
})
const judged = (rows: Cells[], known?: Partial<Around["known"][number]>[]) => {
  const next = judge(around(known))
  return rows.map((cells, place) => next({ number: place + 2, cells }))
}
const fateOf = (cells: Cells, known?: Partial<Around["known"][number]>[]): Verdict => {
  const [only] = judged([cells], known)
  if (!only) throw new Error("nothing was judged")
  return only.verdict
}
const keys = ({ notes }: Verdict) => notes.map(({ key }) => key)

describe("enrolled or only registered", () => {
  test("everything is there: enrolled", () => {
    expect(fateOf(woman({ counsellor: "NOOR@example.org" }))).toEqual({
      fate: "taken",
      enrols: true,
      notes: [],
    })
  })

  test.each<[string, Cells, string[]]>([
    ["too old", { birth: "1970" }, ["ageOutside"]],
    ["too young that day", { birth: "3/10/2001" }, ["ageOutside"]],
    ["perhaps too young", { birth: "2001" }, ["ageUnsure"]],
    ["no birth date", { birth: "" }, ["birthUnknown"]],
    ["no citizenship", { citizenships: "" }, ["citizenshipUnknown"]],
    ["a citizen of the Union too", { citizenships: "Moldova, Romania" }, ["unionCitizen"]],
    ["a citizenship that cannot be read", { citizenships: "Syria, Atlantis" }, ["citizenshipUnreadable"]],
    ["no child", { children: "" }, ["noChild"]],
    ["no consent", { consentOn: "" }, ["consentMissing"]],
    ["consent afterwards", { consentOn: "3/10/2026" }, ["consentLate"]],
    [
      "enrolled before registered",
      { enrolledOn: "30/9/2026", consentOn: "1/9/2026" },
      ["beforeRegistration"],
    ],
    [
      "outside the programme",
      { registeredOn: "1/1/2025", consentOn: "1/1/2025", enrolledOn: "2/1/2025" },
      ["outsideProgramme"],
    ],
  ])("%s: registered and said why", (_, differing, expected) => {
    const verdict = fateOf(woman(differing))
    expect([verdict.fate, verdict.enrols, keys(verdict)]).toEqual(["taken", false, expected])
  })

  test("an unknown counsellor keeps nobody from being enrolled", () => {
    const verdict = fateOf(woman({ counsellor: "nobody@example.org" }))
    expect([verdict.enrols, keys(verdict)]).toEqual([true, ["counsellorUnknown"]])
  })

  test("a list that does not ask for enrolment hears of the age and of nothing else", () => {
    const asked = { enrolledOn: "", consentOn: "", children: "", citizenships: "" }
    expect(fateOf(woman({ ...asked, birth: "1970" }))).toMatchObject({ fate: "taken", enrols: false })
    expect(keys(fateOf(woman({ ...asked, birth: "1970" })))).toEqual(["ageOutside"])
    expect(keys(fateOf(woman(asked)))).toEqual([])
  })
})

describe("duplicates", () => {
  const known = { knownAs: "SAMÍRA", familyName: "khalil ", birth: "1992-04-12" }
  test.each<[string, Cells, object, string]>([
    ["same name and birth", {}, known, "suspected"],
    ["the year alone", { birth: "1992" }, known, "suspected"],
    ["a birth date missing here", { birth: "" }, known, "suspected"],
    ["a birth date missing there", {}, { ...known, birth: null }, "suspected"],
    ["another birth date", { birth: "1992-04-13" }, known, "taken"],
    ["another family name", { familyName: "Haddad" }, known, "taken"],
    [
      "her name in Latin letters",
      { knownAs: "سميرة", familyName: "خليل", latinName: "Samira Khalil" },
      known,
      "suspected",
    ],
    ["one word without birth dates", { familyName: "", birth: "" }, { knownAs: "Samira" }, "taken"],
    ["the same reference", { reference: "A-1", knownAs: "Rosa" }, { externalReference: "A-1" }, "refused"],
  ])("of somebody registered: %s", (...[, differing, person, fate]) => {
    expect(fateOf(woman(differing), [person]).fate).toBe(fate)
  })

  test("inside the list name the row they resemble", () => {
    const [first, second, third] = judged([
      woman({ reference: "1" }),
      woman({ reference: "2" }),
      woman({ reference: "1", knownAs: "Rosa" }),
    ])
    expect(first?.verdict.fate).toBe("taken")
    expect(second?.verdict).toMatchObject({
      fate: "suspected",
      notes: [{ key: "twiceInList", values: { row: 2 } }],
    })
    expect(third?.verdict).toMatchObject({
      fate: "refused",
      notes: [{ key: "referenceTwice", values: { row: 2 } }],
    })
  })

  test("a refused row is nobody's double", () => {
    expect(judged([woman({ consentOn: "soon" }), woman()]).map(({ verdict }) => verdict.fate)).toEqual([
      "refused",
      "taken",
    ])
  })
})

test("the example of the template is skipped in both languages", () => {
  expect(
    ["EXAMPLE: delete this row", "ejemplo: borre"].map((reference) => fateOf(woman({ reference })).fate),
  ).toEqual(["example", "example"])
})

test.each([
  ["a fresh list", { createdAt: "2026-11-23T10:00:00Z", importedAt: null }, null],
  ["a list of yesterday", { createdAt: "2026-11-22T10:00:00Z", importedAt: null }, "expired"],
  [
    "an imported list",
    { createdAt: "2026-11-23T10:00:00Z", importedAt: "2026-11-23T10:01:00Z" },
    "alreadyImported",
  ],
])("%s", (_, { createdAt, importedAt }, problem) => {
  const batch = {
    createdAt: new Date(createdAt),
    importedAt: importedAt ? new Date(importedAt) : null,
    now: new Date("2026-11-23T11:00:00Z"),
  }
  expect(batchProblems(batch)?.form?.key ?? null).toBe(problem && `participant-import.problems.${problem}`)
})

test("rows that are judged otherwise than they were shown are named", () => {
  const shown = keptRows([], judged([woman(), woman({ knownAs: "Rosa" })]))
  expect(changedRows(shown.rows, judged([woman(), woman({ knownAs: "Rosa" })]))).toEqual([])
  const now = judged(
    [woman(), woman({ knownAs: "Rosa" })],
    [{ knownAs: "Rosa", familyName: "Khalil", birth: "1992" }],
  )
  expect(changedRows(shown.rows, now)).toEqual([3])
})

test("what stays after the import holds no cell", () => {
  const kept = withoutCells(keptRows([], judged([woman({ phone: "600123456" }), woman()])), true)
  expect(JSON.stringify(kept)).not.toContain("600123456")
  expect(kept.rows.map(({ fate }) => fate)).toEqual(["taken", "taken"])
})

test("a plain form is led to its page", () => {
  expect(importPlace({ done: true, value: { batchId: "b" } }, null)).toBe("/participants/import?batch=b")
  const refused = { done: false, problems: { form: { key: "participant-import.problems.clash" } } } as const
  expect(importPlace(refused, "b")).toBe("/participants/import?problem=clash&batch=b")
})
