import { describe, expect, test } from "vitest"
import { readLine } from "@/lib/domain/listed-participant/rules"
import {
  type Column,
  columns,
  listIn,
  readHeadings,
  rowOf,
  templateRows,
} from "@/lib/domain/listed-participant/schema"
import { type Cells, woman } from "@/tests/support/list"

const around = { today: "2026-11-23", country: "ES" }
const read = (differing: Cells) => readLine({ number: 2, cells: woman(differing) }, around)
const said = (notes: { column: string | null; key: string }[]) =>
  notes.map(({ column, key }) => `${column} ${key}`)

describe("headings", () => {
  test("stand in any order, in English or Spanish, whatever the case and accents", () => {
    const { places } = readHeadings([
      "APELLIDOS",
      "Name she uses ",
      "país de nacimiento",
      "E-mail",
      "Children’s birth dates",
    ])
    expect(places).toEqual(["familyName", "knownAs", "countryOfBirth", "email", "children"])
  })

  test.each(["en", "es"] as const)("of the template in %s are all known", (language) => {
    expect(readHeadings(templateRows(language).rows[0] ?? [])).toEqual({
      places: [...columns],
      unknown: [],
      doubled: [],
    })
  })

  test("that are unknown are named, and empty ones are not", () => {
    expect(readHeadings(["Nombre", "", "Shoe size"]).unknown).toEqual(["Shoe size"])
  })

  const sheet = (...lines: string[][]) =>
    listIn({ rows: lines.map((cells, place) => ({ number: place + 1, cells })) })
  test.each([
    ["the name's column is missing", sheet(["Phone"], ["1"]), "nameColumnMissing"],
    ["a column is there twice", sheet(["Name", "Phone", "Tel"], ["A", "1", "2"]), "columnTwice"],
    ["there are only headings", sheet(["Name"]), "onlyHeadings"],
    ["the file could not be read", listIn({ unreadable: { why: "oldExcel" } }), "oldExcel"],
  ])("%s: said once for the file", (_, list, why) => {
    expect("problem" in list && list.problem.key).toBe(`participant-import.problems.${why}`)
  })

  test("keep what stands under them and leave out the rest", () => {
    const headings = readHeadings(["Shoe size", "Name"])
    expect(rowOf(headings, { number: 7, cells: ["38", "سميرة", "beyond"] })).toEqual({
      number: 7,
      cells: { knownAs: "سميرة" },
    })
  })
})

describe("birth dates", () => {
  test.each([
    ["1992-04-12", "1992-04-12"],
    ["12/4/1992", "1992-04-12"],
    ["12.04.1992", "1992-04-12"],
    ["4/1992", "1992-04"],
    ["1992-04", "1992-04"],
    ["1992", "1992"],
    ["1992-04-12 00:00:00", "1992-04-12"],
    ["", null],
  ])("%s is read as %s", (written, birth) => {
    expect(read({ birth: written })).toMatchObject({ listed: { birth }, refused: [] })
  })

  test.each([
    ["31/02/1990", "dateImpossible"],
    ["4/13/1990", "dateImpossible"],
    ["spring 1990", "dateImpossible"],
    ["12/4/92", "dateImpossible"],
    ["1880", "dateImpossible"],
    ["2027", "dateAhead"],
  ])("%s refuses the row: %s", (birth, key) => {
    expect(said(read({ birth }).refused)).toEqual([`birth ${key}`])
  })
})

describe("what refuses a row", () => {
  test.each<[string, Cells, Column, string]>([
    ["no name", { knownAs: "  " }, "knownAs", "nameMissing"],
    ["a name of marks", { knownAs: "—" }, "knownAs", "nameMissing"],
    ["a character that cannot be read", { familyName: "A\u0007B" }, "familyName", "unreadable"],
    ["a cell beyond its length", { phone: "1".repeat(501) }, "phone", "cellTooLong"],
    ["a name beyond its length", { knownAs: "a".repeat(121) }, "knownAs", "cellTooLong"],
    ["a partial day of consent", { consentOn: "2026" }, "consentOn", "dayImpossible"],
    ["a day of registration ahead", { registeredOn: "1/1/2027" }, "registeredOn", "dateAhead"],
    ["a child's impossible date", { children: "2018, soon" }, "children", "childImpossible"],
    ["a child of next year", { children: "2027" }, "children", "childImpossible"],
    ["sixteen children", { children: Array(16).fill("2018").join(",") }, "children", "tooManyChildren"],
  ])("%s", (...[, differing, column, key]) => {
    expect(said(read(differing).refused)).toEqual([`${column} ${key}`])
  })
})

describe("citizenships", () => {
  test.each([
    ["SY", ["SY"]],
    ["Syria / Lebanon", ["SY", "LB"]],
    ["siria, líbano", ["SY", "LB"]],
    ["SY LB", ["SY", "LB"]],
    ["Sierra Leone", ["SL"]],
    ["Reino Unido y Nigeria", ["GB", "NG"]],
    ["apátrida", ["STATELESS"]],
    ["Morocco, Morocco", ["MA"]],
    ["", []],
  ])("%s", (citizenships, expected) => {
    expect(read({ citizenships }).listed).toMatchObject({ citizenships: expected, citizenshipUnsure: false })
  })

  test("that cannot all be read leave doubt, because one could be of the Union", () => {
    const { listed, noted } = read({ citizenships: "Syria, Atlantis" })
    expect(listed).toMatchObject({ citizenships: ["SY"], citizenshipUnsure: true })
    expect(said(noted)).toEqual(["citizenships citizenshipUnreadable"])
  })
})

describe("what is noted and left out", () => {
  test.each<[string, Cells, string, object]>([
    [
      "a country",
      { countryOfBirth: "Atlantis" },
      "countryOfBirth countryOfBirthUnreadable",
      { countryOfBirth: null },
    ],
    [
      "a language",
      { preferredLanguage: "Klingon" },
      "preferredLanguage preferredLanguageUnreadable",
      { preferredLanguage: null },
    ],
    [
      "an answer",
      { interpreter: "perhaps" },
      "interpreter interpreterUnreadable",
      { interpreterNeeded: false },
    ],
    ["a phone", { phone: "ring the neighbour" }, "phone phoneUnreadable", { phone: null }],
    ["an e-mail", { email: "lucia@" }, "email emailUnreadable", { email: null }],
    ["a counsellor", { counsellor: "Noor" }, "counsellor counsellorUnreadable", { counsellor: null }],
    [
      "no day of registration",
      { registeredOn: "" },
      "registeredOn registeredToday",
      { registeredOn: "2026-11-23" },
    ],
    ["an unusual phone, kept", { phone: "12345" }, "phone phoneUnusual", { phone: "12345" }],
  ])("%s", (...[, differing, note, listed]) => {
    const reading = read(differing)
    expect(said(reading.noted)).toEqual([note])
    expect(reading).toMatchObject({ refused: [], listed })
  })
})

test("numbers, languages and answers are kept in one way of writing", () => {
  const differing = {
    phone: "\u202a600 12 34 56\u202c",
    preferredLanguage: "árabe",
    interpreter: "Sí",
    countryOfBirth: "Marruecos",
  }
  expect(read(differing).listed).toMatchObject({
    phone: "+34600123456",
    preferredLanguage: "ar",
    interpreterNeeded: true,
    countryOfBirth: "MA",
  })
})

test.each(["سميرة خليل", "ትርሃስ", "Олена", "李小龙", "Ñandú Łucja", "Nguyễn Thị", "ᐃᓄᒃ"])(
  "the name %s stays as it is",
  (knownAs) => {
    expect(read({ knownAs }).listed.knownAs).toBe(knownAs.normalize("NFC"))
  },
)
