import { describe, expect, test } from "vitest"
import { judge, type Standing } from "@/lib/domain/employer-import/rules"
import { readEmployers } from "@/lib/domain/listed-employer/rules"
import { columns, templateRows } from "@/lib/domain/listed-employer/schema"

const linesOf = (rows: string[][]) => rows.map((cells, place) => ({ number: place + 1, cells }))
const read = (...rows: string[][]) => readEmployers(linesOf(rows)) ?? []

describe("a row of a list of companies", () => {
  test.each(["en", "es"] as const)("is read from the template in %s as it is meant", (language) => {
    const [row] = read(...templateRows(language).rows)
    expect(row?.refusals).toEqual([])
    expect(row?.given).toMatchObject({
      facts: {
        ...{ sector: "I", size: "micro", ownership: "private", registration: "B00000000" },
        ...{ socialEnterprise: false, familyFriendly: ["school_hours", "part_time"] },
      },
      site: { town: "Barcelona", postcode: "08001" },
      contact: { email: "joan@cafe.example", locale: "es" },
    })
    expect(templateRows(language).rows[0]).toHaveLength(columns.length)
  })

  test("keeps measures that no list has a word for, and completes an address of the web", () => {
    const [row] = read(
      ["Empresa", "Conciliación familiar", "Website"],
      ["Sol", "Cantina; no_nights", "sol.example"],
    )
    expect(row?.given?.facts).toMatchObject({
      ...{ familyFriendly: ["no_nights"], familyFriendlyNote: "Cantina", website: "https://sol.example" },
    })
  })

  test.each([
    ["Company", "", "nameMissing"],
    ["Sector", "Z", "sectorUnknown"],
    ["Size", "huge", "sizeUnknown"],
    ["Owner", "mine", "ownershipUnknown"],
    ["Social enterprise", "perhaps", "yesNoUnclear"],
    ["Website", "not an address", "websiteUnclear"],
    ["Contact", "Joan", "contactIncomplete"],
    ["Contact e-mail", "joan@x.example", "contactIncomplete"],
    ["Contact language", "Klingon", "languageUnknown"],
    ["What it does", "x".repeat(301), "tooLong"],
  ])("says beside %s that %o is %s", (column, cell, reason) => {
    const rest = column === "Company" ? ["Town", "x"] : ["Company", "Sol"]
    const [row] = read([column, rest[0] ?? ""], [cell, rest[1] ?? ""])
    expect(row?.given).toBeNull()
    expect(row?.refusals.map((refusal) => refusal.reason)).toEqual([reason])
  })

  test("cannot be read where no column says what the company is called", () => {
    expect(readEmployers(linesOf([["Town"], ["Barcelona"]]))).toBeNull()
  })
})

describe("what a list would do", () => {
  const bakery: Standing = {
    ...{ id: "1", name: "North Bakery", activity: "Bread", sector: null, size: null, ownership: null },
    ...{ registration: "B1", socialEnterprise: false, familyFriendly: [], familyFriendlyNote: null },
    ...{
      accessibility: null,
      website: null,
      emails: ["emile@bakery.example"],
      places: ["main street 5 / town"],
    },
  }
  const heads = ["Company", "What it does", "Sector", "Tax or register number", "Street and number", "Town"]
  const judged = (...rows: string[][]) => judge(read(heads, ...rows), [bakery])

  test("adds what is missing and writes over nothing", () => {
    const [row] = judged(["north  BAKERY", "Cakes", "I", "", "Main street 5", "Town"])
    expect(row).toMatchObject({ fate: "completed", employerId: "1", adds: ["sector"] })
    expect(judged(["North Bakery", "", "", "", "", ""])).toMatchObject([{ fate: "unchanged" }])
  })

  test("keeps a company and a number once", () => {
    const rows = judged(
      ["Mill", "", "", "B1", "", ""],
      ["Sol", "", "", "B2", "", ""],
      ["SOL", "", "", "", "", ""],
      ["Luna", "", "", "B2", "", ""],
      ["Mar", "", "", "", "Quay 1", ""],
    )
    expect(rows.map(({ fate, refusals }) => [fate, refusals[0]?.reason])).toEqual([
      ["refused", "registrationElsewhere"],
      ["new", undefined],
      ["refused", "twice"],
      ["refused", "twice"],
      ["refused", "siteAlone"],
    ])
  })
})
