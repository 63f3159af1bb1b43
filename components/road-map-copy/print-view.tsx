import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import type { RoadMapCopy } from "@/lib/domain/road-map-copy/queries"
import { PaperSheet } from "./paper"
import { PrintBar } from "./print-bar"

type PrintViewProps = { copy: RoadMapCopy; withSurname: boolean; fileFailed: boolean }

/** The page that is printed: the sheet itself, and above it what is not. */
export async function PrintView({ copy, withSurname, fileFailed }: PrintViewProps) {
  const t = await getTranslations("road-map.print")
  const { paper } = copy
  if (!paper)
    return (
      <main className="mx-auto max-w-text p-6">
        <h1 className="text-h2">{t("title")}</h1>
        <EmptyState
          icon="flag"
          title={t("empty")}
          action={
            <a href={`/participants/${copy.participantId}/road-map`} className="link">
              {t("back")}
            </a>
          }
        />
      </main>
    )
  return (
    <main className="grid grid-cols-1 gap-4 pb-8 print:block print:p-0">
      <PrintBar copy={copy} paper={paper} withSurname={withSurname} fileFailed={fileFailed} />
      <PaperSheet copy={copy} paper={paper} withSurname={withSurname} />
    </main>
  )
}
