import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { answerDays } from "@/lib/domain/hours/rules"
import { minutesByAnswer } from "@/lib/domain/placement/rules"
import { hoursStates, placementKinds } from "@/lib/domain/placement/schema"
import { expectedBetween } from "@/lib/domain/planned-day/rules"
import { planFrom } from "@/lib/domain/work-week/rules"
import { addDays, dayName, fromDateColumn, hoursText, timeRange } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import type { Prisma } from "@/prisma/client/client"

/** Every placement at one company, the days that wait for an answer first: the longest wait, and what is in dispute. */
export const employerHours = defineQuery(
  "hours.list",
  async ({ actor, tx, seen }, employerId: string, locale: string) => {
    const company = await tx.employer.findFirst({
      where: { AND: [within(actor, "employer"), { id: employerId }] },
      select: { name: true },
    })
    if (!company) return missing()
    const rows = await placementsAt(tx, actor, employerId)
    seen({ kind: "participant", ids: rows.map(({ participantId }) => participantId), fields: ["identity"] })
    const placements = rows.map((row) => lineOf(row, { actor, locale }))
    const waiting = rows
      .flatMap((row) => row.hours.filter(({ state }) => isOpen(state)).map((entry) => ({ entry, row })))
      .sort((one, other) => one.entry.startsAt.getTime() - other.entry.startsAt.getTime())
    return {
      employerId,
      employer: company.name,
      mayWrite: actor.role === "counsellor",
      today: fromDateColumn(actor.today),
      placements,
      /** Those of which a day can be reported now. */
      current: placements.filter(({ isCurrent }) => isCurrent),
      waiting: waiting.map(({ entry, row }) => ({
        ...{ id: entry.id, placementId: row.id, participant: nameOf(row) },
        date: dayName(entry.startsAt, entry.timezone, locale),
        times: timeRange(entry.startsAt, entry.endsAt, entry.timezone),
        hours: hoursText(entry.minutes, locale),
        state: hoursStates.find((state) => state === entry.state) ?? "draft",
      })),
    }
  },
)
export type EmployerHours = Awaited<ReturnType<typeof employerHours>>

const isOpen = (state: string) => state === "self_reported" || state === "disputed"

const placementFields = {
  ...{ id: true, participantId: true, kind: true, state: true, startsOn: true, endsOn: true },
  contact: { select: { name: true } },
  participant: { select: { knownAs: true, familyName: true } },
  workExperience: { select: { weeklyPlan: true } },
  hours: {
    select: {
      ...{ id: true, startsAt: true, endsAt: true, timezone: true },
      ...{ minutes: true, confirmedMinutes: true, state: true },
    },
  },
} as const satisfies Prisma.PlacementSelect

function placementsAt(tx: Tx, actor: Person, employerId: string) {
  return tx.placement.findMany({
    where: { AND: [within(actor, "placement"), { employerId }] },
    orderBy: [{ endsOn: "desc" }, { id: "asc" }],
    take: 200,
    select: placementFields,
  })
}

type Row = Prisma.PlacementGetPayload<{ select: typeof placementFields }>
type About = { actor: Person; locale: string }

function lineOf(row: Row, { actor, locale }: About) {
  const { confirmed, waiting } = minutesByAnswer(row.hours)
  const today = fromDateColumn(actor.today)
  const [startsOn, endsOn] = [fromDateColumn(row.startsOn), fromDateColumn(row.endsOn)]
  const plan = planFrom(row.workExperience?.weeklyPlan ?? [])
  const [expected] = expectedBetween({ plan, suspended: [] }, { from: today, to: today })
  return {
    id: row.id,
    participantId: row.participantId,
    participant: nameOf(row),
    contact: row.contact.name,
    kind: placementKinds.find((kind) => kind === row.kind) ?? "shadowing",
    dates: [startsOn, endsOn].map((day) => dayName(day, "UTC", locale)).join(" – "),
    confirmed: confirmed > 0 ? hoursText(confirmed, locale) : null,
    waiting: waiting > 0 ? hoursText(waiting, locale) : null,
    /** What a form begins with: her plan of today's weekday, where she has one. */
    planned: expected ? { from: expected.from, until: expected.until } : null,
    isCurrent:
      !["cancelled", "did_not_show"].includes(row.state) &&
      startsOn <= today &&
      today <= addDays(endsOn, answerDays),
  }
}

function nameOf({ participant }: Pick<Row, "participant">): string {
  return [participant.knownAs, participant.familyName].filter(Boolean).join(" ")
}
