import { describe, expect, test } from "vitest"
import { entriesOfJson, entriesOfSheet, readServices } from "@/lib/domain/national-list/rules"

/** A service of the national schema; everything in it is made up. */
const service = (differing: object = {}) => ({
  id: "dora--1",
  source: "dora",
  structure_id: "dora--s1",
  nom: "Cours du soir",
  description: "Apprendre à lire et à écrire.",
  date_maj: "2026-05-02",
  thematiques: ["lecture-ecriture-calcul--maitriser-le-francais"],
  ...differing,
})
const read = (...services: object[]) =>
  readServices(entriesOfJson(JSON.stringify(services)) ?? { services: [], structures: [] })
const given = (differing: object) => read(service(differing))[0]?.given
const reason = (differing: object) => read(service(differing))[0]?.refusal?.reason

describe("a list in the national schema", () => {
  test("gives name, topics, contact and place", () => {
    const more = {
      courriel: "Ecole@Exemple.fr",
      telephone: "0102030405",
      commune: "Lyon",
      code_postal: "69001",
    }
    expect(given(more)).toMatchObject({
      source: "dora",
      sourceId: "dora--1",
      name: "Cours du soir",
      language: "fr",
      topics: ["language"],
      womenOnly: false,
      cost: null,
      email: "ecole@exemple.fr",
      phone: "0102030405",
      city: "Lyon",
      postcode: "69001",
    })
  })

  test("borrows from the structure that offers it what it does not say itself", () => {
    const structures = [{ id: "dora--s1", nom: "Maison du Quai", telephone: "0999", adresse: "1 quai" }]
    const file = entriesOfJson(JSON.stringify({ services: [service({ telephone: "0111" })], structures }))
    const [first] = readServices(file ?? { services: [], structures: [] })
    expect(first?.given).toMatchObject({ provider: "Maison du Quai", phone: "0111", address: "1 quai" })
  })

  test("gives only addresses that a browser opens, and a street with its own town", () => {
    expect(given({ lien_source: "javascript:alert(1)" })?.website).toBeNull()
    expect(given({ lien_source: "https://exemple.fr/a" })?.website).toBe("https://exemple.fr/a")
    const structures = [{ id: "dora--s1", nom: "Maison", adresse: "1 quai", commune: "Lyon" }]
    const file = entriesOfJson(JSON.stringify({ services: [service({ commune: "Nice" })], structures }))
    const [first] = readServices(file ?? { services: [], structures: [] })
    expect(first?.given).toMatchObject({ city: "Nice", address: null })
  })

  test("names a cost by its own word, or in the list's words", () => {
    expect(given({ frais: "gratuit" })?.cost).toBe("free")
    expect(given({ frais: "payant" })?.cost).toBe("paid")
    expect(given({ frais: "payant", frais_precisions: "10 € par an" })?.cost).toBe("10 € par an")
  })

  test("is for women only where women are the only audience that it names", () => {
    expect(given({ publics: ["femmes"] })?.womenOnly).toBe(true)
    expect(given({ publics: ["femmes", "familles"] })?.womenOnly).toBe(false)
    expect(given({ publics: null })?.womenOnly).toBe(false)
  })

  test("finds childcare and violence by narrower words than family", () => {
    const thematiques = [
      "famille--garde-denfants",
      "famille--surmonter-conflits-separation-violence",
      "famille--soutien-aidants",
    ]
    expect(given({ thematiques })?.topics).toEqual(["childcare", "violence", "family"])
  })
})

describe("a row is refused", () => {
  test.each([
    [{ id: "" }, "idMissing"],
    [{ source: null }, "sourceMissing"],
    [{ nom: "ab" }, "nameMissing"],
    [{ nom: "x".repeat(151) }, "nameMissing"],
    [{ thematiques: [] }, "topicMissing"],
    [{ thematiques: ["jardinage--roses"] }, "topicUnknown"],
    [{ frais: "cher" }, "costUnknown"],
    [{ courriel: "not an address" }, "emailUnclear"],
    [{ telephone: "1".repeat(41) }, "tooLong"],
  ])("%o", (differing, expected) => {
    expect(reason(differing)).toBe(expected)
  })

  test("when its source and id were there before", () => {
    expect(read(service(), service()).map(({ refusal }) => refusal?.reason)).toEqual([undefined, "twice"])
  })

  test("when it is no service at all", () => {
    expect(read(service(), []).map(({ refusal }) => refusal?.reason)).toEqual([undefined, "notService"])
  })
})

test("lines with the same columns are read the same, lists as JSON, braces or words", () => {
  const cells = (thematiques: string) => ["dora--1", "dora", "Cours", thematiques]
  const lists = [
    '["numerique--acceder-a-une-connexion-internet"]',
    "{numerique--acceder-a-une-connexion-internet}",
    "numerique--acceder-a-une-connexion-internet, sante--addictions",
  ]
  const rows = [["id", "source", "nom", "thematiques"], ...lists.map(cells)].map((row, place) => ({
    number: place + 1,
    cells: row,
  }))
  const topics = readServices(entriesOfSheet(rows) ?? { services: [], structures: [] })
  expect(topics.map(({ given, refusal }) => given?.topics ?? refusal?.reason)).toEqual([
    ["digital"],
    "twice",
    "twice",
  ])
  expect(topics.map(({ row }) => row)).toEqual([2, 3, 4])
})

test("what is neither is not read", () => {
  expect(entriesOfJson("{")).toBeNull()
  expect(entriesOfJson('{"a": 1}')).toBeNull()
  expect(entriesOfJson('[{"colour": "red"}]')).toBeNull()
  expect(entriesOfSheet([{ number: 1, cells: ["id", "nom"] }])).toBeNull()
})
