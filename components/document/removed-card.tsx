import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { DocumentLine, Documents } from "@/lib/domain/document/queries"
import { dayName } from "@/lib/platform/dates"
import { RestoreButton } from "./remove-button"

/** What was removed: for a day the way back, then that there was one. */
export async function RemovedCard({ list }: { list: Documents }) {
  const t = await getTranslations("document")
  return (
    <Card title={t("removed")} count={list.removed.length} className="lg:col-span-2" flush>
      <p className="max-w-text px-4 pb-3 text-table text-muted md:px-5">{t("removedWhy")}</p>
      <ul className="divide-y divide-divider border-t border-divider">
        {list.removed.map((row) => (
          <RemovedRow key={row.id} row={row} timezone={list.timezone} />
        ))}
      </ul>
    </Card>
  )
}

async function RemovedRow({ row, timezone }: { row: DocumentLine; timezone: string }) {
  const [t, locale] = [await getTranslations("document"), await getLocale()]
  const when = row.removedAt ? dayName(row.removedAt, timezone, locale) : ""
  const kind = t(`kinds.${row.kind}`)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        <p className="break-words text-muted">
          {row.canComeBack && row.title ? <bdi>{`${kind}: ${row.title}`}</bdi> : t("gone", { kind })}
        </p>
        <p className="figures text-table text-muted">
          {row.removedBy === null
            ? t("removedAt", { when })
            : t.rich("removedBy", { when, name: row.removedBy, who: (chunks) => <bdi>{chunks}</bdi> })}
        </p>
      </div>
      {row.canComeBack && <RestoreButton documentId={row.id} title={row.title ?? kind} />}
    </li>
  )
}
