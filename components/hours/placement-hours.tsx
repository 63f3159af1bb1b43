import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { CauseButtons, NotHeldButton } from "@/components/hours-cause/cause-buttons"
import { ContestButton, SettleButton } from "@/components/hours-dispute/dispute-forms"
import { DisputeLog } from "@/components/hours-dispute/dispute-log"
import { type Sheet, SheetButton } from "@/components/hours-sheet/sheet-button"
import { DayFigures } from "@/components/planned-day/day-figures"
import { PlannedList } from "@/components/planned-day/planned-list"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { HoursOfDay, PlacementHours } from "@/lib/domain/placement-hours/queries"
import type { PlannedDays } from "@/lib/domain/planned-day/queries"
import { HoursMark, markOf } from "./hours-mark"
import { RemindButton } from "./remind-button"

type PlacementHoursProps = {
  hours: PlacementHours
  planned: PlannedDays
  of: { id: string; participantId: string; participant: string }
  sheets: readonly Sheet[]
  children: ReactNode
}

/** Her days at one employer, what was said of each, and what can be done about it. */
export async function PlacementHoursCard({ hours, planned, of, sheets, children }: PlacementHoursProps) {
  const [t, words] = await Promise.all([getTranslations("placement.hours"), getTranslations("hours")])
  const plannedFor = ({ began }: HoursOfDay) =>
    planned.days.find(({ date }) => date === began.date)?.hours ?? null
  const open = hours.lines.filter(({ state }) => state === "self_reported" || state === "disputed")
  return (
    <Card title={t("title")} className="lg:col-span-2">
      {children}
      <PlannedList placementId={of.id} planned={planned} mayWrite={hours.mayWrite} />
      {hours.lines.length === 0 ? (
        <EmptyState icon="clock" title={words("empty.title")}>
          {words("empty.all")}
        </EmptyState>
      ) : (
        <MoreWords of={["hours", "hours-dispute", "hours-cause", "hours-sheet", "form"]}>
          {hours.mayWrite && open.length > 0 && (
            <div className="mt-4">
              <SheetButton placementId={of.id} participantId={of.participantId} days={open} sheets={sheets} />
            </div>
          )}
          <ul className="mt-4 grid">
            {hours.lines.map((line) => (
              <li key={line.id} className="grid gap-2 border-t border-divider py-3 last:pb-0">
                <Day
                  line={line}
                  planned={plannedFor(line)}
                  participant={of.participant}
                  mayWrite={hours.mayWrite}
                />
                <How line={line} />
                <DisputeLog line={line} />
              </li>
            ))}
          </ul>
        </MoreWords>
      )}
    </Card>
  )
}

function HeldOrNot({ line, participant }: Omit<DayProps, "mayWrite" | "planned">) {
  const of = { entryId: line.id, day: line.date, name: participant }
  if (line.state === "self_reported") return <NotHeldButton {...of} />
  return line.state === "rejected" && <CauseButtons {...of} cause={line.cause} />
}

/** Who answered for a day and by what, and the sheet where there is one. */
async function How({ line: { how, date } }: { line: HoursOfDay }) {
  const t = await getTranslations("hours-sheet")
  if (!how) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-table text-muted">
      <span>{t(`how.${how.by}`, { who: how.who ?? t("somebody") })}</span>
      {how.sheet && (
        <a href={`/api/documents/${how.sheet}`} className="link" aria-label={t("openOf", { day: date })}>
          {t("open")}
        </a>
      )}
    </p>
  )
}

type DayProps = { line: HoursOfDay; planned: string | null; participant: string; mayWrite: boolean }

async function Day({ line, planned, participant, mayWrite }: DayProps) {
  const words = await getTranslations("hours")
  const { id, state, date } = line
  const isAnswered = state === "confirmed" || state === "rejected"
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="grid min-w-40 flex-1">
        <span className="font-semibold">{date}</span>
        <span className="figures text-table text-muted">
          <bdi>{line.times}</bdi>
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <HoursMark state={state} word={words(`states.${markOf(line)}`)} />
        <span className="text-table text-muted">{line.since}</span>
      </span>
      <span className="flex basis-full flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <DayFigures planned={planned} reported={line.reported} confirmed={line.confirmed} />
        <span className="flex flex-wrap items-center gap-2 empty:hidden">
          {state === "self_reported" && (
            <RemindButton
              entryId={id}
              label={words("remind.label", { name: participant, day: date })}
              button={words("remind.button")}
            />
          )}
          {mayWrite && <HeldOrNot line={line} participant={participant} />}
          {mayWrite && isAnswered && <ContestButton entryId={id} day={date} />}
          {mayWrite && state === "disputed" && <SettleButton line={line} />}
        </span>
      </span>
    </div>
  )
}
