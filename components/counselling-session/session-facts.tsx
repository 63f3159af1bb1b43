import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { SessionDetail } from "@/lib/domain/attendance/queries"
import { dayName, durationText, timeRange } from "@/lib/platform/dates"
import { kindOf, modeOf } from "./known"

/** When, how and where, in a line under the title. */
export async function SessionFacts({ session }: { session: SessionDetail }) {
  const [t, locale] = await Promise.all([getTranslations("counselling-session"), getLocale()])
  const { startsAt, endsAt, timezone, minutes, kind, mode, place, roster, offers, adults } = session
  const facts = [
    `${dayName(startsAt, timezone, locale)}, ${timeRange(startsAt, endsAt, timezone)} (${durationText(minutes)})`,
    t(`kinds.${kindOf(kind)}`),
    t(`modes.${modeOf(mode)}`),
    place,
    t("roster.expected", { count: roster.length }),
  ]
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="figures">{facts.filter(Boolean).join(" · ")}</span>
      {offers.map(({ id, taken, places }) => (
        <Badge key={id} tone="care" icon="child">
          {t("roster.places", { taken, places })}
        </Badge>
      ))}
      {adults > 0 && <Badge tone="care">{t("roster.adults", { count: adults })}</Badge>}
    </span>
  )
}
