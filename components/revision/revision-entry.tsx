import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import type { History } from "@/lib/domain/revision/queries"
import { dayAndTime } from "@/lib/platform/dates"
import type { RevisionWords } from "./words"

type RevisionEntryProps = { entry: History["entries"][number]; words: RevisionWords; timezone: string }

const name = (text: ReactNode) => <bdi>{text}</bdi>

/** One change: of what, by whom and when, and each field from what it was to what it became. */
export async function RevisionEntry({ entry, words, timezone }: RevisionEntryProps) {
  const [t, locale] = await Promise.all([getTranslations("revision"), getLocale()])
  const { kind, called, by, at, removed, changes } = entry
  const when = dayAndTime(at, timezone, locale)
  return (
    <li className="grid gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <h3 className="flex flex-wrap items-center gap-x-2 font-semibold">
          <span>{called ? t.rich("named", { kind: words.kind(kind), called, name }) : words.kind(kind)}</span>
          {removed && (
            <Badge icon="cross" tone="warning">
              {t("removed")}
            </Badge>
          )}
        </h3>
        <p className="figures text-table text-muted">
          {by ? t.rich("by", { by, when, name }) : t("bySomebody", { when })}
        </p>
      </div>
      {changes.length === 0 && <p className="text-table text-muted">{t("unseen")}</p>}
      <dl className="grid gap-2">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="grid gap-x-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-table text-muted">{words.field(field)}</dt>
            <dd className="grid gap-x-4 gap-y-1 md:grid-cols-2">
              <Version title={t("before")}>{words.held(field, before)}</Version>
              {!removed && <Version title={t("after")}>{words.held(field, after)}</Version>}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

async function Version({ title, children }: { title: string; children: string | null }) {
  const t = await getTranslations("revision")
  return (
    <span className="flex min-w-0 gap-2">
      <span className="shrink-0 text-table text-muted">{title}</span>
      {children === null ? (
        <span className="text-muted">{t("nothing")}</span>
      ) : (
        <span dir="auto" className="min-w-0 whitespace-pre-line">
          {children}
        </span>
      )}
    </span>
  )
}
