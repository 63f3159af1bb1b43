import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Audience } from "@/components/counselling-note/audience"
import { markLooks } from "@/components/counselling-session/mark-looks"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { type FileEvent, placeOf } from "@/lib/domain/timeline/rules"
import type { EventKind } from "@/lib/domain/timeline/schema"
import { dayName, durationText, shortDayName, timeOfDay } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { icons } from "./event-icons"
import { EventTitle } from "./event-title"
import type { TimelineWords } from "./words"

type EventEntryProps = {
  event: FileEvent
  participantId: string
  timezone: string
  words: TimelineWords
  /** The year too, where no month stands above. */
  dated?: boolean
}

/** One thing that happened: what, when and by whom, with the way to where it is kept. */
export function EventEntry({ event, participantId, timezone, words, dated = false }: EventEntryProps) {
  const locale = useLocale()
  const { at, wholeDay, kind, author } = event
  const address = placeOf(event, participantId)
  const title = <EventTitle event={event} words={words} />
  const day = (dated ? dayName : shortDayName)(at, timezone, locale)
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-3">
      <span className="grid size-8 place-items-center rounded-full bg-primary-tint text-primary">
        <Icon name={icons[kind] ?? "flag"} size={18} />
      </span>
      <div className="grid gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
          <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {address ? (
              <a href={address} className="link">
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}
            <Mark event={event} words={words} />
          </p>
          <p className="figures text-table text-muted">
            <time dateTime={wholeDay ? at.toISOString().slice(0, 10) : at.toISOString()}>
              {wholeDay ? day : `${day} ${timeOfDay(at, timezone)}`}
            </time>
          </p>
        </div>
        <Details event={event} author={namedInTitle.includes(kind) ? null : author} />
        <Text event={event} />
        <Addenda of={event.words.addenda ?? []} />
      </div>
    </li>
  )
}

function Mark({ event: { kind, words: said }, words }: { event: FileEvent; words: TimelineWords }) {
  const t = useTranslations("timeline")
  if (kind === "note")
    return (
      <>
        <Audience visibility={said.readers ?? "own"} mine={said.mine ?? false} count={said.count ?? 0} />
        {said.changed && <Badge>{t("noteChanged")}</Badge>}
      </>
    )
  if (kind !== "session" || !said.mark) return null
  const look = markLooks[said.mark]
  return look ? (
    <Badge {...look}>{words.mark[said.mark]}</Badge>
  ) : (
    <Badge tone="info" icon="question">
      {t("notRecorded")}
    </Badge>
  )
}

/** Beside the title: how long, about what, whether the children were cared for, and who wrote it. */
function Details({ event, author }: { event: FileEvent; author: string | null }) {
  const parts = useParts(event, author)
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-table text-muted empty:hidden">
      {parts.length > 0 && (
        <span>
          {parts.map((part, place) => (
            <span key={place}>
              {place > 0 && " · "}
              {part}
            </span>
          ))}
        </span>
      )}
      <Care of={event.words} />
    </p>
  )
}

function useParts({ kind, words: said }: FileEvent, author: string | null): ReactNode[] {
  const locale = useLocale()
  const isSession = kind === "session"
  const days = [said.from, said.to].flatMap((day) => (day ? [dayName(day, "UTC", locale)] : []))
  return [
    isSession && said.minutes !== undefined && durationText(said.minutes),
    isSession && said.title && <bdi key="title">{said.title}</bdi>,
    days.join(" – "),
    said.language && languageName(said.language, locale),
    said.who && <bdi key="who">{said.who}</bdi>,
    author && <bdi key="author">{author}</bdi>,
  ].filter(Boolean)
}

const stays = ["booked", "present", "late", "left_early"]

/** Whose children had a place while she was there, or is to be; where she did not come nobody was cared for. */
function Care({ of: { mark = "", cared = 0, unmet = 0, children } }: { of: FileEvent["words"] }) {
  const t = useTranslations("timeline")
  return (
    <>
      {cared > 0 && stays.includes(mark) && (
        <Badge tone="care" icon="child">
          {children ? t("care", { names: children.join(", ") }) : t("careCount", { count: cared })}
        </Badge>
      )}
      {unmet > 0 && (
        <Badge tone="warning" icon="alert">
          {t("unmet")}
        </Badge>
      )}
    </>
  )
}

const longText = 280

function Text({ event: { words: said } }: { event: FileEvent }) {
  const t = useTranslations("timeline")
  const { text } = said
  if (!text) return null
  if (text.length <= longText)
    return (
      <p dir="auto" className="max-w-text whitespace-pre-line">
        {text}
      </p>
    )
  return (
    <details className="group max-w-text">
      <summary className="list-none">
        <span dir="auto" className="block whitespace-pre-line group-open:hidden">
          {text.slice(0, longText).trimEnd()}…
        </span>
        <span className="link group-open:hidden">{t("more")}</span>
        <span className="hidden group-open:link group-open:inline">{t("less")}</span>
      </summary>
      <p dir="auto" className="whitespace-pre-line">
        {text}
      </p>
    </details>
  )
}

/** What was added to a note after it was signed. */
function Addenda({ of }: { of: readonly string[] }) {
  const t = useTranslations("timeline")
  if (of.length === 0) return null
  return (
    <ul className="grid max-w-text gap-1 border-s-3 border-divider ps-3">
      {of.map((text) => (
        <li key={text} dir="auto" className="whitespace-pre-line">
          {t("addedLater", { text })}
        </li>
      ))}
    </ul>
  )
}

const namedInTitle: readonly EventKind[] = ["assignment", "assignment_end"]
