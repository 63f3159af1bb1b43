"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { SeriesDetail } from "@/lib/domain/course/queries"

const EnrolPanel = dynamic(() => import("./enrol-panel").then((file) => file.EnrolPanel), { ssr: false })
const LeavePanel = dynamic(() => import("./leave-panel").then((file) => file.LeavePanel), { ssr: false })
const LevelPanel = dynamic(() => import("./level-panel").then((file) => file.LevelPanel), { ssr: false })

export type Enrolled = SeriesDetail["roster"][number]
export type EnrolledIn = { series: Pick<SeriesDetail, "id" | "today">; enrolment: Enrolled }

/** The way to taking women in. */
export function OpenEnrol({ series }: { series: Pick<SeriesDetail, "id" | "today" | "choices" | "kind"> }) {
  const t = useTranslations("course")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Icon name="plus" size={18} />
        {t("enrol.open")}
      </Button>
      {open && <EnrolPanel series={series} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What can be said of one woman in it: her levels, and that she leaves. */
export function EnrolmentActs({ series, enrolment }: EnrolledIn) {
  const t = useTranslations("course")
  const [open, setOpen] = useState<"levels" | "leave" | null>(null)
  const { name } = enrolment
  const close = () => setOpen(null)
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" aria-label={t("level.openOf", { name })} onClick={() => setOpen("levels")}>
        {t("level.open")}
      </Button>
      {enrolment.until === null && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t("leave.openOf", { name })}
          onClick={() => setOpen("leave")}
        >
          {t("leave.open")}
        </Button>
      )}
      {open === "levels" && <LevelPanel series={series} enrolment={enrolment} onClose={close} />}
      {open === "leave" && <LeavePanel series={series} enrolment={enrolment} onClose={close} />}
    </span>
  )
}
