import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { hoursStates } from "@/lib/domain/placement/schema"
import { civilDate, dayName, hoursText, relativeDay, timeRange } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { HoursAsked, HoursFilter } from "./schema"

const pageLength = 50
const statesOf: Record<HoursFilter, string[]> = {
  awaiting: ["self_reported"],
  confirmed: ["confirmed"],
  rejected: ["rejected"],
  all: [...hoursStates],
}

/** Hours at employers, by what the employer has said of them; those that wait longest come first. */
export const hoursList = defineQuery(
  "hours.list",
  async ({ actor, tx, now, seen }, asked: HoursAsked, locale: string) => {
    const reached = within(actor, "hourEntry")
    const counted = await tx.hourEntry.groupBy({ by: ["state"], where: reached, _count: true })
    const countOf = (filter: HoursFilter) =>
      counted
        .filter(({ state }) => statesOf[filter].includes(state))
        .reduce((sum, row) => sum + row._count, 0)
    const total = countOf(asked.state)
    const pages = Math.max(1, Math.ceil(total / pageLength))
    const page = Math.min(asked.page, pages)
    const entries = await tx.hourEntry.findMany({
      where: { AND: [reached, { state: { in: statesOf[asked.state] } }] },
      orderBy:
        asked.state === "awaiting"
          ? [{ reportedAt: "asc" }, { id: "asc" }]
          : [{ startsAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: entryFields,
    })
    seen({ kind: "participant", ids: entries.map((entry) => entry.participantId), fields: ["identity"] })
    const first = total === 0 ? 0 : (page - 1) * pageLength + 1
    return {
      counts: {
        awaiting: countOf("awaiting"),
        confirmed: countOf("confirmed"),
        rejected: countOf("rejected"),
        all: countOf("all"),
      },
      total,
      page,
      pages,
      first,
      last: first + entries.length - (total === 0 ? 0 : 1),
      lines: entries.map((entry) => lineOf(entry, { actor, now, locale })),
    }
  },
)
export type HoursList = Awaited<ReturnType<typeof hoursList>>
export type HoursLine = HoursList["lines"][number]

const entryFields = {
  id: true,
  participantId: true,
  placementId: true,
  startsAt: true,
  endsAt: true,
  timezone: true,
  minutes: true,
  confirmedMinutes: true,
  state: true,
  reportedAt: true,
  confirmedAt: true,
  placement: {
    select: {
      employer: { select: { name: true } },
      participant: { select: { knownAs: true, familyName: true } },
    },
  },
} as const

type Entry = {
  id: string
  participantId: string
  placementId: string
  startsAt: Date
  endsAt: Date
  timezone: string
  minutes: number
  confirmedMinutes: number | null
  state: string
  reportedAt: Date
  confirmedAt: Date | null
  placement: { employer: { name: string }; participant: { knownAs: string; familyName: string | null } }
}

function lineOf(entry: Entry, { actor, now, locale }: { actor: Person; now: Date; locale: string }) {
  const { startsAt, endsAt, timezone, minutes, confirmedMinutes } = entry
  const { employer, participant } = entry.placement
  const answered = entry.state === "confirmed" && confirmedMinutes !== null ? confirmedMinutes : minutes
  const since = { when: entry.confirmedAt ?? entry.reportedAt, now }
  return {
    id: entry.id,
    participantId: entry.participantId,
    placementId: entry.placementId,
    participant: [participant.knownAs, participant.familyName].filter(Boolean).join(" "),
    employer: employer.name,
    date: dayName(startsAt, timezone, locale),
    times: timeRange(startsAt, endsAt, timezone),
    hours: hoursText(answered, locale),
    /** As reported, where the employer said another number. */
    reported: answered === minutes ? null : hoursText(minutes, locale),
    state: hoursStates.find((state) => state === entry.state) ?? "draft",
    since: relativeDay(since, actor.organisation.timezone, locale),
    sinceDay: civilDate(since.when, actor.organisation.timezone),
  }
}
