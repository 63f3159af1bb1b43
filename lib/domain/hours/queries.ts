import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { causes } from "@/lib/domain/hours-cause/schema"
import { hoursStates } from "@/lib/domain/placement/schema"
import { civilDate, dayName, hoursText, relativeDay, timeRange } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Prisma } from "@/prisma/client/client"
import { calledAfter, isToCall, remindersMost } from "./rules"
import type { HoursAsked, HoursFilter } from "./schema"

const pageLength = 50
const statesOf: Record<Exclude<HoursFilter, "calls">, string[]> = {
  awaiting: ["self_reported"],
  disputed: ["disputed"],
  confirmed: ["confirmed"],
  rejected: ["rejected"],
  all: [...hoursStates],
}

/** Two letters went unanswered, and the time after the second is over. */
const toCall = (now: Date) => ({
  state: "self_reported",
  reminders: remindersMost,
  remindedAt: { lte: calledAfter(now) },
})

/** Hours at employers, by what the employer has said of them; those that wait longest come first. */
export const hoursList = defineQuery(
  "hours.list",
  async ({ actor, tx, now, seen }, asked: HoursAsked, locale: string) => {
    const reached = within(actor, "hourEntry")
    const counted = await tx.hourEntry.groupBy({ by: ["state"], where: reached, _count: true })
    const countOf = (filter: keyof typeof statesOf) =>
      counted
        .filter(({ state }) => statesOf[filter].includes(state))
        .reduce((sum, row) => sum + row._count, 0)
    const counts = {
      awaiting: countOf("awaiting"),
      calls: await tx.hourEntry.count({ where: { AND: [reached, toCall(now)] } }),
      disputed: countOf("disputed"),
      confirmed: countOf("confirmed"),
      rejected: countOf("rejected"),
      all: countOf("all"),
    }
    const total = counts[asked.state]
    const pages = Math.max(1, Math.ceil(total / pageLength))
    const page = Math.min(asked.page, pages)
    const entries = await tx.hourEntry.findMany({
      where: {
        AND: [reached, asked.state === "calls" ? toCall(now) : { state: { in: statesOf[asked.state] } }],
      },
      orderBy:
        asked.state === "awaiting" || asked.state === "calls"
          ? [{ reportedAt: "asc" }, { id: "asc" }]
          : [{ startsAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: entryFields,
    })
    seen({ kind: "participant", ids: entries.map((entry) => entry.participantId), fields: ["identity"] })
    const first = total === 0 ? 0 : (page - 1) * pageLength + 1
    return {
      counts,
      total,
      page,
      pages,
      first,
      last: first + entries.length - (total === 0 ? 0 : 1),
      mayWrite: actor.role === "counsellor",
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
  reminders: true,
  remindedAt: true,
  cause: true,
  sheetId: true,
  placement: {
    select: {
      employerId: true,
      employer: { select: { name: true } },
      contact: { select: { name: true, phone: true, email: true } },
      participant: {
        select: {
          knownAs: true,
          familyName: true,
          consents: { where: { purpose: "share_employer", withdrawnOn: null }, select: { employerId: true } },
        },
      },
    },
  },
} as const

type Entry = Prisma.HourEntryGetPayload<{ select: typeof entryFields }>

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
    cause: causes.find((cause) => cause === entry.cause) ?? null,
    bySheet: entry.sheetId !== null,
    since: relativeDay(since, actor.organisation.timezone, locale),
    sinceDay: civilDate(since.when, actor.organisation.timezone),
    call: isToCall(entry, now) ? callOf(entry, actor) : null,
  }
}

/** Whom to call, and by which name the employer may hear of her. */
function callOf({ placement }: Entry, actor: Person) {
  const { contact, employerId, participant } = placement
  const isNamed = participant.consents.some((consent) => consent.employerId === employerId)
  return {
    ...contact,
    firstName: isNamed ? participant.knownAs : null,
    me: actor.name,
    organisation: actor.organisation.name,
  }
}
export type Call = ReturnType<typeof callOf>
