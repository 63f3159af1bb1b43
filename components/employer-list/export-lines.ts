import { getLocale, getTranslations } from "next-intl/server"
import { ownerships } from "@/lib/domain/employer/schema"
import type { ExportedEmployer } from "@/lib/domain/employer-list/queries"
import { type Column, columns } from "@/lib/domain/listed-employer/schema"
import { dayName } from "@/lib/platform/dates"

const ours = ["free", "here", "lastContact", "nextDue"] as const

type Said = string | null | undefined
type Cells = Record<Column, Said>

/** The list as lines of a file: what an import reads again, and then what we have to do with each company. */
export async function exportLines(rows: readonly ExportedEmployer[]): Promise<string[][]> {
  const [t, list, locale, cellsOf] = await Promise.all([
    getTranslations("employer-import"),
    getTranslations("employer-list.columns"),
    getLocale(),
    cellsInWords(),
  ])
  const heads = [...columns.map((column) => t(`columns.${column}`)), ...ours.map((column) => list(column))]
  const day = (on: string | null) => on && dayName(on, "UTC", locale)
  const lines = rows.map((row) => {
    const cells = cellsOf(row)
    return [
      ...columns.map((column) => cells[column]),
      row.free,
      row.here,
      day(row.lastContact),
      day(row.nextDue),
    ]
  })
  return [heads, ...lines.map((line) => line.map((said) => String(said ?? "")))]
}

async function cellsInWords(): Promise<(row: ExportedEmployer) => Cells> {
  const [t, words] = await Promise.all([getTranslations("employer-import"), getTranslations("employer")])
  return (row) => {
    const ownership = ownerships.find((one) => one === row.ownership)
    const measures = row.familyFriendly.map((measure) => words(`measures.${measure}`))
    const { name, activity, sector, registration, accessibility, website, site, person } = row
    return {
      ...{ name, activity, sector, registration, accessibility, website },
      size: row.size && words(`sizes.${row.size}`),
      ownership: ownership && words(`ownerships.${ownership}`),
      socialEnterprise: t(row.socialEnterprise ? "yes" : "no"),
      familyFriendly: [...measures, row.familyFriendlyNote].filter(Boolean).join("; "),
      ...placeOf(site),
      ...personOf(person),
    }
  }
}

function placeOf(site: ExportedEmployer["site"]) {
  return {
    address: site?.address,
    postcode: site?.postcode,
    town: site?.town,
    transport: site?.transport,
  }
}

function personOf(person: ExportedEmployer["person"]) {
  return {
    contactName: person?.name,
    contactEmail: person?.email,
    contactPhone: person?.phone,
    contactLanguage: person?.locale,
  }
}
