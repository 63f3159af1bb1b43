import { getLocale, getTranslations } from "next-intl/server"
import { kindOf, modeOf } from "@/components/counselling-session/known"
import { recurrenceText } from "@/components/session-series/recurrence-text"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { SeriesDetail } from "@/lib/domain/course/queries"
import { languageNamed } from "@/lib/domain/course/rules"
import { recurrenceOf } from "@/lib/domain/recurrence/rules"
import { hoursText } from "@/lib/platform/dates"
import { CourseDates } from "./course-dates"
import { CourseRoster } from "./course-roster"
import { OpenEnrol } from "./open-course"

/** A series or a course: its dates, and for whoever arranges it the women in it. */
export async function CoursePage({ series }: { series: SeriesDetail }) {
  const [t, say, kinds, modes, locale] = await Promise.all([
    getTranslations("course"),
    getTranslations("session-series"),
    getTranslations("counselling-session.kinds"),
    getTranslations("counselling-session.modes"),
    getLocale(),
  ])
  const { title, kind, rrule, startTime, endTime, leader, arranges, room, place } = series
  const lead = [
    kinds(kindOf(kind)),
    `${recurrenceText(recurrenceOf(rrule), say)}, ${startTime}–${endTime}`,
    modes(modeOf(series.mode)),
    room ?? place,
    t("led", { name: leader }),
    series.languages.map((one) => languageNamed(one, locale)).join(", "),
    series.level && t("levelTaught", { level: series.level }),
  ]
  return (
    <MoreWords of={["course", "form", "counselling-session"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          back={{ href: "/series", label: say("list.title") }}
          title={<bdi>{title ?? kinds(kindOf(kind))}</bdi>}
          lead={lead.filter(Boolean).join(" · ")}
          actions={arranges && <OpenEnrol series={series} />}
        />
        <CourseHours series={series} />
        {arranges && <CourseRoster series={series} />}
        <Card title={t("dates")} flush>
          <CourseDates series={series} />
        </Card>
      </div>
    </MoreWords>
  )
}

async function CourseHours({ series }: { series: SeriesDetail }) {
  const [t, locale] = await Promise.all([getTranslations("course.hours"), getLocale()])
  const { plannedHours, heldMinutes, toComeMinutes } = series
  return (
    <section aria-label={t("label")} className="grid grid-cols-3 gap-2 sm:gap-3">
      {plannedHours !== null && <Stat label={t("planned")} value={hoursText(plannedHours * 60, locale)} />}
      <Stat label={t("held")} value={hoursText(heldMinutes, locale)} />
      <Stat label={t("toCome")} value={hoursText(toComeMinutes, locale)} />
    </section>
  )
}
