import { problemLines } from "@/components/participant-import/problem-lines"
import { importProblems } from "@/lib/domain/participant-import/queries"
import { writeCsv } from "@/lib/platform/csv"
import { download } from "@/lib/platform/download"

export async function GET(request: Request) {
  const rows = await importProblems(new URL(request.url).searchParams.get("batch") ?? "")
  return download(writeCsv(await problemLines(rows)), "rows-to-correct.csv")
}
