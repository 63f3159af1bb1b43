import { getLocale } from "next-intl/server"
import { exportLines } from "@/components/employer-list/export-lines"
import { employersToExport } from "@/lib/domain/employer-list/queries"
import { employersAsked } from "@/lib/domain/employer-list/schema"
import { writeCsv } from "@/lib/platform/csv"
import { download } from "@/lib/platform/download"

export async function GET(request: Request) {
  const asked = employersAsked.parse(Object.fromEntries(new URL(request.url).searchParams))
  const rows = await employersToExport(asked, await getLocale())
  return download(writeCsv(await exportLines(rows)), "employers.csv")
}
