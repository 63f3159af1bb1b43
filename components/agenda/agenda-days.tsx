"use client"

import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { AgendaLine, type Drawing } from "./agenda-line"
import type { Line } from "./lines"
import { useOwnZone } from "./own-time"
import { SlotLayer } from "./slot-layer"
import type { Hours } from "./slots"
import { type Planning, usePlanning } from "./use-planning"

type Day = {
  key: string
  day: string
  name: string
  /** the day in words, for whoever hears one line without its heading */
  dayName: string
  /** to the whole day, where this one tells only how many there are in an hour */
  whole: { href: string; text: string } | null
  isToday: boolean
  isPast: boolean
  holiday: string | null
  lines: readonly Line[]
}

type AgendaDaysProps = {
  columns: readonly Day[]
  look: "hours" | "list"
  /** Whether certain days were asked for; otherwise a phone begins with today. */
  asksForDay: boolean
  hours: Hours
  timezone: string
  /** Whether an empty hour opens an appointment, and in which room. */
  plans: { room: string | null } | null
}

/** Each appointment is drawn once: below its day on a phone, at its hour on a desk. */
export function AgendaDays({ columns, look, asksForDay, hours, timezone, plans }: AgendaDaysProps) {
  const t = useTranslations("agenda")
  const own = useOwnZone()
  const drawn = look === "hours"
  const { planning, panel } = usePlanning(plans, { columns, hours })
  return (
    <div
      className={classes(
        "grid gap-5",
        !drawn && "max-w-3xl",
        drawn &&
          "lg:grid-flow-col lg:grid-cols-[3.5rem] lg:auto-cols-[minmax(7.5rem,1fr)] lg:grid-rows-[auto_1fr] lg:gap-0 lg:overflow-x-auto lg:rounded-card lg:border lg:border-divider lg:bg-surface",
      )}
    >
      {drawn && <HourNames hours={hours} timezone={timezone} />}
      {columns.map((column, place) => (
        <DayColumn
          key={column.key}
          column={column}
          place={place}
          drawing={{ drawn, from: hours.from, timezone, own, t }}
          hours={hours}
          planning={plans && drawn ? planning : null}
          hidden={
            column.lines.length === 0 ? !column.isToday && !column.holiday : column.isPast && !asksForDay
          }
        />
      ))}
      {panel}
    </div>
  )
}

function HourNames({ hours, timezone }: { hours: Hours; timezone: string }) {
  const t = useTranslations("agenda")
  const names = Array.from({ length: hours.until - hours.from }, (_, more) => hours.from + more)
  return (
    <div className="hidden lg:row-span-2 lg:grid lg:grid-rows-subgrid" aria-hidden="true">
      <span className="sr-only">{t("hours", { zone: timezone })}</span>
      <div className="row-start-2 grid auto-rows-[3rem]">
        {names.map((hour) => (
          <span key={hour} className="figures -mt-2.5 pe-2 text-end text-meta text-muted first:mt-0.5">
            {String(hour).padStart(2, "0")}:00
          </span>
        ))}
      </div>
    </div>
  )
}

type DayColumnProps = {
  column: Day
  place: number
  drawing: Drawing
  hours: Hours
  planning: Planning | null
  /** On a phone: nothing to tell of this day. */
  hidden: boolean
}

function DayColumn({ column, place, drawing, hours, planning, hidden }: DayColumnProps) {
  const { drawn } = drawing
  const { key, day, name, isToday, lines } = column
  const heading = `agenda-${key}`
  return (
    <section
      aria-labelledby={heading}
      className={classes(
        "min-w-0",
        hidden && (drawn ? "max-lg:hidden" : "hidden"),
        drawn && "lg:row-span-2 lg:grid lg:grid-rows-subgrid lg:border-s lg:border-divider",
        drawn && isToday && "lg:bg-primary-tint/40",
      )}
    >
      <DayHead id={heading} column={column} drawing={drawing} />
      <div className={classes(drawn && "lg:relative lg:agenda-hours")}>
        {planning && <SlotLayer day={day} name={name} column={place} hours={hours} planning={planning} />}
        <ul
          className={classes(
            "grid gap-2",
            drawn &&
              "lg:pointer-events-none lg:absolute lg:inset-y-0 lg:start-0 lg:end-2 lg:auto-rows-[0.75rem] lg:grid-cols-12 lg:gap-0",
          )}
        >
          {lines.map((line) => (
            <AgendaLine key={line.key} line={line} day={column.dayName} {...drawing} />
          ))}
        </ul>
      </div>
    </section>
  )
}

type DayHeadProps = { id: string; column: Day; drawing: Drawing }

function DayHead({ id, column, drawing: { drawn, t } }: DayHeadProps) {
  const { name, isToday, holiday, whole } = column
  return (
    <header
      className={classes(
        "grid content-start gap-0.5 pb-1.5",
        drawn && "lg:border-b lg:border-divider lg:px-2 lg:py-1.5",
      )}
    >
      <h2 id={id} className="flex flex-wrap items-baseline gap-x-2 text-body font-semibold lg:text-table">
        <bdi>{name}</bdi>
        {isToday && (
          <span className="rounded-full bg-primary px-2 text-meta text-on-primary">{t("today")}</span>
        )}
      </h2>
      {whole && (
        <a href={whole.href} className="link justify-self-start text-meta">
          {whole.text}
        </a>
      )}
      {holiday && <p className="text-meta font-semibold text-warning">{t("holiday", { name: holiday })}</p>}
    </header>
  )
}
