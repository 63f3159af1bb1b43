import { getLocale, getTranslations } from "next-intl/server"
import { NoteLink } from "@/components/counselling-note/note-link"
import { Words } from "@/components/shell/words"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { buttonLook } from "@/components/ui/button-look"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import { byMonth, cursorOf } from "@/lib/domain/timeline/rules"
import { chips, type TimelineAsked } from "@/lib/domain/timeline/schema"
import { monthName } from "@/lib/platform/dates"
import { EventEntry } from "./event-entry"
import { TimelineSearch } from "./timeline-search"
import { timelineWords } from "./words"

type TimelineCardProps = { file: FileOverview; asked: TimelineAsked }

/** What has happened, the last first, month by month; what it is limited to and how far back stand in the address. */
export async function TimelineCard({ file, asked }: TimelineCardProps) {
  const [t, words] = await Promise.all([getTranslations("timeline"), timelineWords()])
  const { id, counts, timezone } = file
  const { show } = asked
  const place: Place = { path: `/participants/${id}`, query: show ? { show } : {} }
  const choices = [undefined, ...chips.filter((chip) => counts[chip] || chip === show)].map((chip) => ({
    label: t(`chips.${chip ?? "all"}`),
    href: `${hrefOf(place, { show: chip ?? null })}#timeline`,
    chosen: chip === show,
    count: counts[chip ?? "all"] ?? 0,
  }))
  return (
    <Card
      title={t("title")}
      actions={
        file.hers && (
          <NoteLink
            participantId={id}
            label={<AddNote label={t("addNote")} />}
            className={buttonLook({ size: "small" })}
          />
        )
      }
    >
      <div id="timeline" className="grid grid-cols-1 gap-4">
        <SwitchLinks label={t("chips.label")} choices={choices} />
        <Words of={["timeline", "counselling-note", "next-step"]}>
          <TimelineSearch participantId={id} show={show} timezone={timezone} words={words}>
            <SoftLinks>
              <Months file={file} asked={asked} words={words} />
            </SoftLinks>
            <Pages file={file} asked={asked} place={place} />
          </TimelineSearch>
        </Words>
      </div>
    </Card>
  )
}

function AddNote({ label }: { label: string }) {
  return (
    <>
      <Icon name="plus" size={16} />
      {label}
    </>
  )
}

type MonthsProps = TimelineCardProps & { words: Awaited<ReturnType<typeof timelineWords>> }

async function Months({ file, asked, words }: MonthsProps) {
  const [t, locale] = await Promise.all([getTranslations("timeline.empty"), getLocale()])
  const { id, timezone } = file
  if (file.events.length === 0)
    return (
      <EmptyState icon="clock" title={t("title")}>
        {t(asked.after ? "after" : "show")}
      </EmptyState>
    )
  return byMonth(file.events, timezone).map(({ month, events }) => (
    <section key={month} aria-labelledby={`month-${month}`}>
      <h3 id={`month-${month}`} className="text-table font-semibold text-muted">
        {monthName(month, "UTC", locale)}
      </h3>
      <ol className="divide-y divide-divider">
        {events.map((event) => (
          <EventEntry
            key={`${event.kind} ${event.id}`}
            event={event}
            participantId={id}
            timezone={timezone}
            words={words}
          />
        ))}
      </ol>
    </section>
  ))
}

/** Further back and to the newest again; the way between is the browser's own. */
async function Pages({ file, asked, place }: TimelineCardProps & { place: Place }) {
  const t = await getTranslations("timeline")
  const last = file.events.at(-1)
  if (!asked.after && !file.hasOlder) return null
  return (
    <SoftLinks>
      <nav aria-label={t("pages")} data-chrome className="flex flex-wrap gap-2 border-t border-divider pt-4">
        {asked.after && (
          <LinkButton href={`${hrefOf(place, { after: null })}#timeline`} size="small">
            <Icon name="up" size={16} />
            {t("newest")}
          </LinkButton>
        )}
        {file.hasOlder && last && (
          <LinkButton href={`${hrefOf(place, { after: cursorOf(last) })}#timeline`} rel="next" size="small">
            {t("older")}
            <Icon name="lower" size={16} />
          </LinkButton>
        )}
      </nav>
    </SoftLinks>
  )
}
