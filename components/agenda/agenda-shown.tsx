import { getLocale, getTranslations } from "next-intl/server"
import { hrefOf, type Place } from "@/components/table/place"
import type { Agenda } from "@/lib/domain/agenda/queries"
import { hoursShown } from "@/lib/domain/agenda/rules"
import type { AgendaAsked } from "@/lib/domain/agenda/schema"
import { dayName } from "@/lib/platform/dates"
import { addressOf } from "./address"
import { AgendaDays } from "./agenda-days"
import { type Column, columnsOf, type Listed, listed } from "./columns"
import { type AgendaWords, linesOf } from "./lines"

type AgendaShownProps = { agenda: Agenda; asked: AgendaAsked }

/** The days with every word said: what is drawn gets them as plain data, once. */
export async function AgendaShown({ agenda, asked }: AgendaShownProps) {
  const [t, session, locale] = await Promise.all([
    getTranslations("agenda"),
    getTranslations("counselling-session"),
    getLocale(),
  ])
  const { of, me, timezone, mayPlan } = agenda
  const isList = asked.view === "list"
  const place = addressOf(asked)
  const dayHref = (date: string) => hrefOf(place, { view: "day", date })
  const words = { t, session, timezone, names: of === "all", dayHref }
  const columns = columnsOf(agenda, asked)
  const { shown, rest } = isList ? listed(columns) : { shown: columns, rest: null }
  const isMine = of === "me" || of === me
  return (
    <>
      <AgendaDays
        columns={shown.map((column) => dayOf(column, agenda, { ...words, locale }))}
        look={isList ? "list" : "hours"}
        asksForDay={asked.date !== undefined || asked.view !== undefined}
        hours={hoursShown(columns.flatMap(({ blocks }) => blocks))}
        timezone={timezone}
        plans={mayPlan && isMine && asked.care === undefined ? { room: asked.room ?? null } : null}
      />
      {rest && <Further rest={rest} place={place} agenda={agenda} />}
    </>
  )
}

type DayWords = AgendaWords & { locale: string }

function dayOf(column: Column, { today, timezone, holidays }: Agenda, words: DayWords) {
  const { key, day, who, count, blocks } = column
  const named = dayName(day, timezone, words.locale)
  const isGathered = blocks.some(({ kind }) => kind === "crowd")
  return {
    ...{ key, day, dayName: named, name: who?.name ?? named },
    whole: isGathered ? { href: words.dayHref(day), text: words.t("crowd", { count }) } : null,
    isToday: day === today && who === null,
    isPast: day < today,
    holiday: holidays.find((one) => one.day === day)?.name ?? null,
    lines: linesOf(column, words),
  }
}

type FurtherProps = { rest: NonNullable<Listed["rest"]>; place: Place; agenda: Agenda }

/** Where a long list goes on. */
async function Further({ rest: { day, count }, place, agenda: { timezone, span } }: FurtherProps) {
  const [t, locale] = await Promise.all([getTranslations("agenda"), getLocale()])
  const named = (each: string) => dayName(each, timezone, locale)
  return (
    <p>
      <a href={hrefOf(place, { date: day })} className="link font-semibold">
        {t("goOn", { day: named(day), count, until: named(span.until) })}
      </a>
    </p>
  )
}
