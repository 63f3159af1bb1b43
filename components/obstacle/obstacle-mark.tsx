"use client"

import { useTranslations } from "next-intl"
import { useWording } from "@/components/skills-profile/use-wording"
import { Badge, type Tone } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import type { IconName } from "@/components/ui/icon"
import type { PlainObstacle } from "@/lib/domain/obstacle/rules"
import { dayName } from "@/lib/platform/dates"

type ObstacleMarkProps = {
  obstacle: PlainObstacle
  by: { opened: string | null; closed: string | null } | null
}

/** One thing that makes it hard: how much as a bar and in words, where it stands, since when. */
export function ObstacleMark({ obstacle, by }: ObstacleMarkProps) {
  const t = useTranslations("obstacle")
  const { lists, labels, locale } = useWording()
  const { kind, severity, state, since, closedOn, note } = obstacle
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <span className={classes(closedOn && "text-muted line-through decoration-1")}>
          {lists.obstacles[kind]}
        </span>
        <Badge {...(looks[state] ?? looks.open)}>{lists.obstacleStates[state]}</Badge>
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table">
        <span className="flex items-center gap-2 font-medium">
          <svg viewBox="0 0 44 10" width={44} height={10} aria-hidden="true" className="rtl:-scale-x-100">
            {[1, 2, 3].map((step) => (
              <rect
                key={step}
                x={(step - 1) * 15 + 0.75}
                y={0.75}
                width={12}
                height={8.5}
                rx={1.5}
                strokeWidth={1.5}
                className={step <= severity ? "fill-warning stroke-warning" : "fill-none stroke-control"}
              />
            ))}
          </svg>
          {lists.severities[severity]}
        </span>
        <span className="text-muted">
          {labels.obstacles.since} {dayName(since, "UTC", locale)}
        </span>
        {by?.opened && <span className="text-muted">{t("openedBy", { author: by.opened })}</span>}
        {closedOn && (
          <span className="text-muted">
            {t("closedBy", { day: dayName(closedOn, "UTC", locale), author: by?.closed ?? "–" })}
          </span>
        )}
      </p>
      {note && (
        <p dir="auto" className="max-w-text text-table whitespace-pre-line">
          {note}
        </p>
      )}
    </div>
  )
}

const open: { tone: Tone; icon: IconName } = { tone: "warning", icon: "alert" }
const looks: { [state: string]: { tone: Tone; icon: IconName } } & { open: { tone: Tone; icon: IconName } } =
  {
    open,
    being_addressed: { tone: "info", icon: "clock" },
    reduced: { tone: "info", icon: "lower" },
    resolved: { tone: "success", icon: "check" },
  }
