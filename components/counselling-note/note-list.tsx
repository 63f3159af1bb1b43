import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { NoteLine, OwnNotes } from "@/lib/domain/counselling-note/queries"
import { dayAndTime } from "@/lib/platform/dates"

/** What waits for her name under it, and what colleagues show her by name. */
export async function NoteList({ notes }: { notes: OwnNotes }) {
  const t = await getTranslations("counselling-note.list")
  const { open, shared, timezone } = notes
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead")} />
      <SoftLinks>
        <Card title={t("shared")} count={shared.length} flush>
          {shared.length === 0 ? (
            <EmptyState icon="people" title={t("noneShared")}>
              {t("noneSharedWhy")}
            </EmptyState>
          ) : (
            <Lines of={shared} timezone={timezone} />
          )}
        </Card>
        <Card title={t("open")} count={open.length} flush>
          {open.length === 0 ? (
            <EmptyState title={t("noneOpen")}>{t("noneOpenWhy")}</EmptyState>
          ) : (
            <Lines of={open} timezone={timezone} />
          )}
        </Card>
      </SoftLinks>
    </div>
  )
}

async function Lines({ of, timezone }: { of: readonly NoteLine[]; timezone: string }) {
  const [t, locale] = await Promise.all([getTranslations("counselling-note"), getLocale()])
  return (
    <ul className="divide-y divide-divider border-t border-divider">
      {of.map(({ id, about, author, mine, text, createdAt, signsAt }) => (
        <li key={id} className="grid gap-0.5 px-4 py-3 md:px-5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <a href={`/notes/${id}`} className="link font-semibold">
              {t.rich("title", { who: about, name: (name) => <bdi>{name}</bdi> })}
            </a>
            <span className="figures text-table text-muted">{dayAndTime(createdAt, timezone, locale)}</span>
          </p>
          <p dir="auto" className="line-clamp-2 max-w-text">
            {text}
          </p>
          <p className="text-table text-muted">
            {mine
              ? t("openUntil", { when: dayAndTime(signsAt, timezone, locale) })
              : author && <bdi>{author}</bdi>}
          </p>
        </li>
      ))}
    </ul>
  )
}
