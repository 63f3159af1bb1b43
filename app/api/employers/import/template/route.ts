import { templateRows } from "@/lib/domain/listed-employer/schema"
import { writeCsv } from "@/lib/platform/csv"
import { requireActor } from "@/lib/platform/door"
import { download } from "@/lib/platform/download"
import { writeWorkbook } from "@/lib/platform/workbook"

export async function GET(request: Request) {
  await requireActor("employer.import")
  const { searchParams } = new URL(request.url)
  const language = searchParams.get("language") === "es" ? "es" : "en"
  const { sheet, rows } = templateRows(language)
  const name = `${sheet.toLowerCase()}-itinera`
  if (searchParams.get("format") === "xlsx")
    return download(await writeWorkbook(rows, { headings: 1, sheet }), `${name}.xlsx`)
  return download(writeCsv(rows), `${name}.csv`)
}
