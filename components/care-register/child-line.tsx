"use client"

import type { ReactNode } from "react"
import { Badge, type Tone } from "@/components/ui/badge"
import { Icon, type IconName } from "@/components/ui/icon"
import type { CareChild, Whereabouts } from "@/lib/domain/care-register/rules"
import { timeOfDay } from "@/lib/platform/dates"
import { ChildName, type SayCare } from "./child-name"

const looks: Record<Whereabouts, { tone: Tone; icon: IconName }> = {
  confirmed: { tone: "plain", icon: "clock" },
  checked_in: { tone: "care", icon: "child" },
  checked_out: { tone: "success", icon: "check" },
  no_show: { tone: "plain", icon: "cross" },
}

type ChildLineProps = { child: CareChild; timezone: string; t: SayCare; buttons: ReactNode }

/** A child with its age on the day, where it is, and what it needs: allergies are never behind a press. */
export function ChildLine({ child, timezone, t, buttons }: ChildLineProps) {
  return (
    <li className="grid gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-lead font-semibold">
            <ChildName child={child} t={t} />
          </span>
          <Badge {...looks[child.state]}>{t(`whereabouts.${child.state}`)}</Badge>
        </p>
        {buttons}
      </div>
      <Times child={child} timezone={timezone} t={t} />
      <Needs child={child} t={t} />
    </li>
  )
}

/** Written down later than it happened is said: a quarter of an hour is at once. */
const late = 15 * 60_000

function Times({ child, timezone, t }: Omit<ChildLineProps, "buttons">) {
  const { inAt, inRecordedAt, outAt, outRecordedAt, outTo, outName } = child
  if (!inAt) return null
  const laterThan = (at: Date, recorded: Date | null) => recorded && recorded.getTime() - at.getTime() > late
  const isLate = laterThan(inAt, inRecordedAt) || (outAt && laterThan(outAt, outRecordedAt))
  return (
    <p className="text-table text-muted">
      {t("cameAt", { time: timeOfDay(inAt, timezone) })}
      {outAt && outTo && (
        <>
          {" · "}
          {t.rich(`leftWith.${outTo}`, {
            time: timeOfDay(outAt, timezone),
            name: () => <bdi>{outName ?? "…"}</bdi>,
          })}
        </>
      )}
      {isLate && ` · ${t("fromPaperLater")}`}
    </p>
  )
}

function Needs({ child: { needsAnswer, needs }, t }: Pick<ChildLineProps, "child" | "t">) {
  if (needs)
    return (
      <p className="flex items-start gap-2 rounded-control bg-warning-tint px-3 py-2 font-semibold">
        <span className="mt-0.5 text-warning">
          <Icon name="alert" size={18} />
        </span>
        <span className="min-w-0 whitespace-pre-line">
          <span className="sr-only">{t("needs")} </span>
          <bdi>{needs}</bdi>
        </span>
      </p>
    )
  if (needsAnswer === "none" || needsAnswer === undefined) return null
  return <p className="text-table text-muted">{t("needsUnknown")}</p>
}
