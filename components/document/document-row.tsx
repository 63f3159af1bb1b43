import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import type { DocumentLine } from "@/lib/domain/document/queries"
import { dayName } from "@/lib/platform/dates"
import { RemoveButton } from "./remove-button"
import { sizeParts } from "./size"

type DocumentRowProps = {
  row: DocumentLine
  timezone: string
  placement?: string | null
  mayRemove?: boolean
  /** Where it does not stand under a heading that says so. */
  showsKind?: boolean
}

/** One document: what it is called, when and by whom it came, how long it holds, and the ways to it. */
export async function DocumentRow({ row, timezone, placement, mayRemove, showsKind }: DocumentRowProps) {
  const [t, locale] = [await getTranslations("document"), await getLocale()]
  const { id, addedBy, confidential, mediaType, bytes } = row
  const title = row.title ?? ""
  const size = sizeParts(bytes, locale)
  const when = dayName(row.createdAt, timezone, locale)
  const type = t(
    `types.${mediaType === "application/pdf" ? "pdf" : mediaType === "image/png" ? "png" : "jpeg"}`,
  )
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <span className="min-w-0 font-semibold break-words">
            <bdi>{title}</bdi>
          </span>
          {showsKind && <Badge>{t(`kinds.${row.kind}`)}</Badge>}
          {confidential && <Badge icon="lock">{t("confidential")}</Badge>}
          <Ending row={row} />
        </p>
        <p className="figures text-table text-muted">
          {`${type} · ${t(size.unit, { size: size.size })} · `}
          {addedBy === null
            ? t("added", { when })
            : t.rich("addedBy", { when, name: addedBy, who: (chunks) => <bdi>{chunks}</bdi> })}
        </p>
        {placement && (
          <p className="text-table text-muted">
            <bdi>{t("forPlacement", { employer: placement })}</bdi>
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={`/api/documents/${id}`} size="small" aria-label={t("downloadOf", { title })}>
          <Icon name="download" size={16} />
          {t("download")}
        </LinkButton>
        {mayRemove && <RemoveButton documentId={id} title={title} />}
      </div>
    </li>
  )
}

async function Ending({ row: { expiresOn, ending } }: { row: DocumentLine }) {
  const [t, locale] = [await getTranslations("document"), await getLocale()]
  if (expiresOn === null) return null
  const day = dayName(expiresOn, "UTC", locale)
  if (ending === null) return <span className="figures text-table text-muted">{t("ends", { day })}</span>
  return (
    <Badge tone={ending === "ended" ? "danger" : "warning"} icon={ending === "ended" ? "alert" : "clock"}>
      {t(ending === "ended" ? "ended" : "endsSoon", { day })}
    </Badge>
  )
}
