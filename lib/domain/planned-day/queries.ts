import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { planFrom } from "@/lib/domain/work-week/rules"
import {
  addDays,
  civilDate,
  dayName,
  fromDateColumn,
  hoursText,
  instantAt,
  timeOfDay,
} from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { expectedBetween, recentDays, singlyUntil } from "./rules"
import type { PlannedAsked } from "./schema"

type Asked = PlannedAsked & { placementId: string; locale: string }

/** The days on which she was expected at an employer until today: as the week of her work experience says, or as they were planned one by one. */
export const plannedDays = defineQuery(
  "placement.read",
  async ({ actor, tx, now }, { placementId, locale, days }: Asked) => {
    const { startsOn, endsOn, plan, suspended, slots, reported } = await planOf(tx, actor, placementId)
    const { timezone } = actor.organisation
    const to = [endsOn, fromDateColumn(actor.today)].sort()[0] ?? endsOn
    const expected = plan.length
      ? expectedBetween({ plan, suspended }, { from: startsOn, to })
      : singlyUntil(slots, to)
    const since = days === "all" ? startsOn : addDays(to, 1 - recentDays)
    const isOver = (date: string, until: string) => instantAt(date, until, timezone) <= now
    return {
      plan,
      total: hoursText(sumOf(expected), locale),
      earlier: expected.some(({ date }) => date < since && !reported.has(date)),
      days: expected.map((day) => ({
        ...day,
        name: dayName(day.date, "UTC", locale),
        hours: hoursText(day.minutes, locale),
        /** Nobody has said anything of it yet. */
        isOpen: day.date >= since && !reported.has(day.date) && isOver(day.date, day.until),
      })),
    }
  },
)
export type PlannedDays = Awaited<ReturnType<typeof plannedDays>>
export type PlannedLine = PlannedDays["days"][number]

const sumOf = (days: readonly { minutes: number }[]) => days.reduce((sum, { minutes }) => sum + minutes, 0)

async function planOf(tx: Tx, actor: Person, id: string) {
  const row = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id }] },
    select: {
      ...{ startsOn: true, endsOn: true },
      hours: { select: { startsAt: true, timezone: true } },
      slots: { select: { startsAt: true, endsAt: true, timezone: true } },
      workExperience: { select: { weeklyPlan: true, suspensions: { select: { from: true, to: true } } } },
    },
  })
  if (!row) return missing()
  const { workExperience } = row
  return {
    startsOn: fromDateColumn(row.startsOn),
    endsOn: fromDateColumn(row.endsOn),
    plan: planFrom(workExperience?.weeklyPlan ?? []),
    suspended: (workExperience?.suspensions ?? []).map(({ from, to }) => ({
      from: fromDateColumn(from),
      to: to && fromDateColumn(to),
    })),
    slots: row.slots.map(({ startsAt, endsAt, timezone }) => ({
      date: civilDate(startsAt, timezone),
      from: timeOfDay(startsAt, timezone),
      until: timeOfDay(endsAt, timezone),
    })),
    reported: new Set(row.hours.map(({ startsAt, timezone }) => civilDate(startsAt, timezone))),
  }
}
