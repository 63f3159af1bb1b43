import "server-only"
import { within } from "@/lib/access/reach"
import { causes } from "@/lib/domain/hours-cause/schema"
import { agreeing, endings } from "@/lib/domain/hours-dispute/schema"
import { hoursStates } from "@/lib/domain/placement/schema"
import { dayName, hoursText, relativeDay, timeRange, wallClock } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Prisma } from "@/prisma/client/client"

/** The days of one placement: what was reported, what the employer said of it, and what was contested. */
export const placementHours = defineQuery(
  "placement.read",
  async ({ actor, tx, now, seen }, placementId: string, locale: string) => {
    const rows = await tx.hourEntry.findMany({
      where: { AND: [within(actor, "hourEntry"), { placementId }] },
      orderBy: { startsAt: "desc" },
      select: entryFields,
    })
    const [first] = rows
    if (first) seen({ kind: "participant", ids: [first.participantId], fields: ["hours"] })
    const staff = await tx.$queryRaw<{ id: string; name: string }[]>`select id, name from sec.staff()`
    const about = {
      ...{ locale, now, timezone: actor.organisation.timezone },
      names: new Map(staff.map(({ id, name }) => [id, name])),
    }
    return {
      mayWrite: actor.role === "counsellor",
      lines: rows.map((row) => lineOf(row, about)),
    }
  },
)
export type PlacementHours = Awaited<ReturnType<typeof placementHours>>
export type HoursOfDay = PlacementHours["lines"][number]
export type Dispute = HoursOfDay["disputes"][number]

const entryFields = {
  ...{ id: true, participantId: true, startsAt: true, endsAt: true, timezone: true, breakMinutes: true },
  ...{ minutes: true, confirmedMinutes: true, state: true, reportedAt: true, confirmedAt: true, cause: true },
  ...{ sheetId: true, sheetBy: true, contact: { select: { name: true } } },
  sheet: { select: { id: true } },
  disputes: {
    orderBy: { raisedAt: "asc" },
    omit: { organisationId: true, entryId: true },
    include: { contact: { select: { name: true } } },
  },
} as const satisfies Prisma.HourEntrySelect

type Entry = Prisma.HourEntryGetPayload<{ select: typeof entryFields }>
type About = { locale: string; now: Date; timezone: string; names: Map<string, string> }

function lineOf(entry: Entry, about: About) {
  const { startsAt, endsAt, timezone, minutes, confirmedMinutes, confirmedAt, reportedAt } = entry
  const { locale, now } = about
  return {
    id: entry.id,
    date: dayName(startsAt, timezone, locale),
    times: timeRange(startsAt, endsAt, timezone),
    /** As a form begins with them. */
    began: wallClock(startsAt, timezone),
    ended: wallClock(endsAt, timezone).time,
    breakMinutes: entry.breakMinutes,
    minutes,
    hours: hoursText(confirmedMinutes || minutes, locale),
    reported: hoursText(minutes, locale),
    confirmed: confirmedMinutes === null ? null : hoursText(confirmedMinutes, locale),
    state: hoursStates.find((state) => state === entry.state) ?? "draft",
    cause: causes.find((cause) => cause === entry.cause) ?? null,
    since: relativeDay({ when: confirmedAt ?? reportedAt, now }, about.timezone, locale),
    how: howOf(entry, about),
    disputes: entry.disputes.map((dispute) => disputeOf(dispute, about)),
  }
}

/** Who answered for a day, and by what; whoever may read no documents of hers is not shown the way to the sheet. */
function howOf(entry: Entry, { names }: About) {
  const { confirmedAt, confirmedMinutes, contact, sheetId, sheetBy, sheet } = entry
  if (confirmedAt === null) return null
  if (sheetId !== null)
    return { by: "sheet" as const, who: names.get(sheetBy ?? "") ?? null, sheet: sheet?.id ?? null }
  const who = contact?.name ?? null
  if (who === null) return { by: "staff" as const, who, sheet: null }
  return { by: confirmedMinutes === 0 ? ("absent" as const) : ("link" as const), who, sheet: null }
}

function disputeOf(row: Entry["disputes"][number], { locale, timezone, names }: About) {
  const { contact, staffId, saidMinutes, decidedMinutes, settledAt, settledBy } = row
  return {
    id: row.id,
    byEmployer: row.raisedBy === "employer",
    who: contact?.name ?? names.get(staffId ?? "") ?? null,
    on: dayName(row.raisedAt, timezone, locale),
    words: row.words,
    reported: hoursText(row.reportedMinutes, locale),
    said: saidMinutes === null ? null : hoursText(saidMinutes, locale),
    saidNothing: saidMinutes === 0,
    settled: settledAt && {
      on: dayName(settledAt, timezone, locale),
      by: names.get(settledBy ?? "") ?? null,
      decision: endings.find((one) => one === row.decision) ?? "none",
      hours: hoursText(decidedMinutes ?? 0, locale),
      reason: row.reason,
      agreedWith: agreeing.filter((one) => row.agreedWith.includes(one)),
    },
  }
}
