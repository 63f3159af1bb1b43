import { getLocale, getTranslations } from "next-intl/server"
import { kindOf, modeOf } from "@/components/counselling-session/known"
import { Badge } from "@/components/ui/badge"
import { attendedStates } from "@/lib/domain/attendance/rules"
import type { SessionDetail } from "@/lib/domain/roll-call/queries"
import { dayName, durationText, timeRange } from "@/lib/platform/dates"

/** When, how and where, in a line under the title. */
export async function SessionFacts({ session }: { session: SessionDetail }) {
  const [t, more, roster, heads, led, locale] = await Promise.all([
    getTranslations("counselling-session"),
    getTranslations("appointment"),
    getTranslations("roll-call"),
    getTranslations("head-count"),
    getTranslations("facilitator"),
    getLocale(),
  ])
  const {
    startsAt,
    endsAt,
    timezone,
    minutes,
    kind,
    mode,
    place,
    room,
    roster: people,
    offers,
    adults,
  } = session
  const walkIns = people.filter(({ walkIn }) => walkIn).length
  const others = session.headCounts[0]?.number ?? 0
  const { interpreter, interpreterName, womenOnly, onlineLink } = session
  const facts = [
    `${dayName(startsAt, timezone, locale)}, ${timeRange(startsAt, endsAt, timezone)} (${durationText(minutes)})`,
    t(`kinds.${kindOf(kind)}`),
    t(`modes.${modeOf(mode)}`),
    room ?? place,
    kind !== "individual" && people.length > 0 && seatsText(session, roster),
    walkIns > 0 && roster("walkIns", { count: walkIns }),
    others > 0 && heads("fact", { count: others }),
    womenOnly && more("womenOnly"),
    interpreter && [more("interpreter"), interpreterName].filter(Boolean).join(": "),
  ]
  const { leader, team } = session
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="figures">{facts.filter(Boolean).join(" · ")}</span>
      {leader && team.length > 0 && (
        <span>
          {led.rich("with", {
            leader: () => <bdi>{leader}</bdi>,
            names: () => <bdi>{team.map(({ name }) => name).join(", ")}</bdi>,
          })}
        </span>
      )}
      {onlineLink && (
        <a href={onlineLink} className="link" rel="noopener noreferrer" target="_blank">
          {more("link")}
        </a>
      )}
      {offers.map(({ id, taken, places }) => (
        <Badge key={id} tone="care" icon="child">
          {roster("places", { taken, places })}
        </Badge>
      ))}
      {adults > 0 && <Badge tone="care">{roster("adults", { count: adults })}</Badge>}
    </span>
  )
}

type Say = Awaited<ReturnType<typeof getTranslations<"roll-call">>>

/** Who is expected; once it was held, how many of them came. */
function seatsText({ roster, state }: SessionDetail, t: Say): string {
  const expected = roster.filter(({ walkIn }) => !walkIn)
  const came = expected.filter((one) => attendedStates.includes(one.state)).length
  return state === "held"
    ? t("came", { came, count: expected.length })
    : t("expected", { count: expected.length })
}
