import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { SeriesDetail } from "@/lib/domain/course/queries"
import { dayName, hoursText } from "@/lib/platform/dates"
import { EnrolmentActs } from "./open-course"

type Enrolled = SeriesDetail["roster"][number]

/** Who is in it: hours attended, the absence rate with what it is made of, levels, and since when until when. */
export async function CourseRoster({ series }: { series: SeriesDetail }) {
  const t = await getTranslations("course")
  return (
    <Card title={t("people", { count: series.roster.filter(({ until }) => until === null).length })} flush>
      {series.roster.length === 0 ? (
        <EmptyState icon="people" title={t("nobody")}>
          {t("nobodyWhy")}
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-divider">
          {series.roster.map((one) => (
            <li
              key={one.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5"
            >
              <Person one={one} series={series} />
              <EnrolmentActs series={series} enrolment={one} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

async function Person({ one, series }: { one: Enrolled; series: SeriesDetail }) {
  const [t, reasons, locale] = await Promise.all([
    getTranslations("course"),
    getTranslations("course.reasons"),
    getLocale(),
  ])
  const { participantId, name, from, until, leftReason, complete, levelAtStart, levelAtEnd, waits } = one
  const day = (of: string) => dayName(of, series.timezone, locale)
  const facts = [
    t("hoursOf", { hours: hoursText(one.minutes, locale) }),
    absenceText(one, t, locale),
    levelAtStart &&
      (levelAtEnd ? t("levels", { levelAtStart, levelAtEnd }) : t("levelStart", { levelAtStart })),
    until && until < from && t("neverBegan"),
    until && until >= from && t("fromUntil", { from: day(from), until: day(until) }),
    until === null && t("since", { from: day(from) }),
    leftReason && isReason(leftReason) && reasons(leftReason),
  ]
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        <a href={`/participants/${participantId}`} className="link">
          <bdi>{name}</bdi>
        </a>
        {waits > 0 && (
          <Badge tone="warning" icon="clock">
            {t("waits", { count: waits })}
          </Badge>
        )}
        {complete && <Badge tone="success">{t("complete")}</Badge>}
        {until && <Badge>{t("hasLeft")}</Badge>}
      </p>
      <p className="figures text-table text-muted">{facts.filter(Boolean).join(" · ")}</p>
    </div>
  )
}

type Say = Awaited<ReturnType<typeof getTranslations<"course">>>
type Reason = Parameters<Awaited<ReturnType<typeof getTranslations<"course.reasons">>>>[0]

const known: readonly string[] = [
  ...["completed", "job", "level", "childcare", "health", "moved", "no_contact", "other"],
]

function isReason(reason: string): reason is Reason {
  return known.includes(reason)
}

function absenceText({ attended, absent, excused, absence }: Enrolled, t: Say, locale: string): string {
  if (absence === null) return t("absenceUnknown")
  const rate = absence.toLocaleString(locale.startsWith("en") ? "en-GB" : locale)
  return t("absence", { rate, absent, held: attended + absent + excused })
}
