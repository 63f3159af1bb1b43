"use client"

import { useTranslations } from "next-intl"
import { Card } from "@/components/ui/card"
import { classes } from "@/components/ui/classes"
import { EmptyState } from "@/components/ui/empty-state"
import { StatusMark } from "@/components/ui/status-mark"
import type { SessionLine } from "./lines"
import { MarkButtons } from "./mark-buttons"
import { NowLine } from "./now-line"
import { RecordLink } from "./open-row"
import { RowTrouble } from "./row-trouble"
import type { Clock } from "./use-clock"
import { type Recording, useRecord } from "./use-record"
import { About, useLineName, Who } from "./when-and-who"

type AgendaProps = { lines: readonly SessionLine[]; clock: Clock }

/** Today from morning to evening, with a mark where the day has come to. */
export function Agenda({ lines, clock }: AgendaProps) {
  const t = useTranslations("today.agenda")
  const recording = useRecord()
  const next = lines.findIndex((line) => line.endsAt > clock.at)
  return (
    <Card title={t("title")} count={lines.length} flush>
      {lines.length === 0 ? (
        <EmptyState icon="day" title={t("none")}>
          {t("noneWhy")}
        </EmptyState>
      ) : (
        <ol className="@container border-t border-divider">
          {lines.map((line, place) => (
            <AgendaRow
              key={line.id}
              line={line}
              clock={clock}
              marked={place === next}
              recording={recording}
            />
          ))}
          {next === -1 && <NowLine clock={clock} />}
        </ol>
      )}
    </Card>
  )
}

type AgendaRowProps = { line: SessionLine; clock: Clock; marked: boolean; recording: Recording }

function AgendaRow({ line, clock, marked, recording }: AgendaRowProps) {
  const name = useLineName()(line)
  const running = line.startsAt <= clock.at && clock.at < line.endsAt
  const trouble = recording.trouble?.id === line.id ? recording.trouble : null
  return (
    <>
      {marked && !running && <NowLine clock={clock} />}
      <li
        data-row={line.id}
        tabIndex={-1}
        aria-current={running ? "time" : undefined}
        className={classes(
          "grid items-center gap-x-5 gap-y-2 border-divider px-4 py-3 outline-offset-[-3px]! not-first:border-t md:px-5 @xl:grid-cols-[6.5rem_minmax(0,1fr)_auto]",
          running && "bg-primary-tint",
        )}
      >
        <p className="figures flex flex-wrap items-center gap-2 self-start pt-0.5 text-table">
          <span className="font-semibold whitespace-nowrap">{line.time}</span>
          {running && <NowMark />}
        </p>
        <div className="grid min-w-0 gap-0.5">
          <p>
            <Who line={line} />
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
            <About line={line} />
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2 @xl:justify-end">
          <AgendaAct
            line={line}
            name={name}
            running={running}
            ended={line.endsAt <= clock.at}
            recording={recording}
          />
        </div>
        {trouble && (
          <RowTrouble trouble={trouble} onContinue={() => recording.record(line, trouble.mark, true)} />
        )}
      </li>
    </>
  )
}

function NowMark() {
  const t = useTranslations("today.agenda")
  return (
    <span className="rounded-full bg-primary px-2 text-meta font-semibold text-on-primary">{t("now")}</span>
  )
}

type AgendaActProps = {
  line: SessionLine
  name: string
  running: boolean
  ended: boolean
  recording: Recording
}

function AgendaAct({ line, name, running, ended, recording }: AgendaActProps) {
  if (line.recorded || (ended && line.person)) return <StatusMark status={line.status} />
  if (!line.person) return <RecordLink line={line} name={name} />
  if (!running) return null
  return (
    <MarkButtons
      label={name}
      busy={recording.busy?.id === line.id ? recording.busy.mark : null}
      onMark={(mark) => recording.record(line, mark)}
    />
  )
}
