import { getTranslations } from "next-intl/server"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { History } from "@/lib/domain/revision/queries"
import { groupNames, type HistoryAsked } from "@/lib/domain/revision/schema"
import { RevisionEntry } from "./revision-entry"
import { revisionWords } from "./words"

type HistoryViewProps = { history: History; asked: HistoryAsked }

/** What was changed in a file: by whom, when, from what to what. */
export async function HistoryView({ history, asked }: HistoryViewProps) {
  const [t, words] = await Promise.all([getTranslations("revision"), revisionWords(history)])
  const { id, counts, entries, timezone } = history
  const { group } = asked
  const place: Place = { path: `/participants/${id}/history`, query: group ? { group } : {} }
  const all = groupNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  const choices = [undefined, ...groupNames.filter((name) => counts[name] || name === group)].map((name) => ({
    label: name ? t(`groups.${name}`) : t("all"),
    href: hrefOf(place, { group: name ?? null }),
    chosen: name === group,
    count: name ? (counts[name] ?? 0) : all,
  }))
  return (
    <Card title={t("title")}>
      <div className="grid grid-cols-1 gap-4">
        <p className="max-w-text text-muted">{t("lead")}</p>
        {all > 0 && <SwitchLinks label={t("filter")} choices={choices} />}
        {entries.length === 0 ? (
          <EmptyState icon="clock" title={t("empty")}>
            {t(group ? "emptyGroup" : "emptyWhy")}
          </EmptyState>
        ) : (
          <ol className="divide-y divide-divider">
            {entries.map((entry) => (
              <RevisionEntry key={entry.id} entry={entry} words={words} timezone={timezone} />
            ))}
          </ol>
        )}
        <Pages history={history} asked={asked} place={place} />
      </div>
    </Card>
  )
}

async function Pages({ history, asked, place }: HistoryViewProps & { place: Place }) {
  const t = await getTranslations("revision")
  const last = history.entries.at(-1)
  if (!asked.after && !history.hasOlder) return null
  return (
    <SoftLinks>
      <nav aria-label={t("pages")} data-chrome className="flex flex-wrap gap-2 border-t border-divider pt-4">
        {asked.after && (
          <LinkButton href={hrefOf(place, { after: null })} size="small">
            <Icon name="up" size={16} />
            {t("newest")}
          </LinkButton>
        )}
        {history.hasOlder && last && (
          <LinkButton href={hrefOf(place, { after: last.id })} rel="next" size="small">
            {t("older")}
            <Icon name="lower" size={16} />
          </LinkButton>
        )}
      </nav>
    </SoftLinks>
  )
}
