import { readFileSync } from "node:fs"
import type { Column } from "@/lib/domain/listed-participant/schema"

/* Read as a file: plain Node, in which journeys run, does not import JSON like the rest does. */
const headingsIn = (language: string): Record<Column, string> =>
  JSON.parse(readFileSync(`lib/words/${language}/participant-import.json`, "utf8")).columns

const headings = { en: headingsIn("en"), es: headingsIn("es") }
export type Cells = Partial<Record<Column, string>>

/** A participant who can be enrolled; a test says only what differs. */
export function woman(differing: Cells = {}): Cells {
  return {
    knownAs: "Samira",
    familyName: "Khalil",
    birth: "12/04/1992",
    citizenships: "Syria",
    children: "2018-05-01",
    registeredOn: "2026-10-01",
    consentOn: "2026-10-01",
    enrolledOn: "2026-10-02",
    ...differing,
  }
}

/** Many different women, each with everything that a list can say of her. */
export function women(count: number, counsellor = ""): Cells[] {
  return Array.from({ length: count }, (_, place) =>
    woman({
      reference: `R-${place}`,
      knownAs: `Amal${place}`,
      familyName: `Haddad${place}`,
      latinName: `Amal Haddad ${place}`,
      countryOfBirth: "SY",
      preferredLanguage: "Arabic",
      interpreter: place % 2 === 0 ? "yes" : "no",
      phone: `+34 600 ${String(100_000 + place)}`,
      email: `amal${place}@example.org`,
      children: "2018-05-01, 12/4/2020",
      counsellor,
    }),
  )
}

type Written = { separator?: string; language?: "en" | "es"; mark?: boolean }

/** A CSV file of these rows, as bytes. */
export function csvOf(
  rows: Cells[],
  { separator = ",", language = "en", mark = false }: Written = {},
): Uint8Array {
  const named = Object.entries(headings[language])
  const lines = [
    named.map(([, heading]) => heading),
    ...rows.map((row) => named.map(([column]) => new Map(Object.entries(row)).get(column) ?? "")),
  ]
  const text = lines
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join("\n")
  return new TextEncoder().encode((mark ? "\uFEFF" : "") + text)
}
