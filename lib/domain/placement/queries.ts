import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { dayName, fromDateColumn, hoursText } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { languageName } from "@/lib/words/languages"
import { minutesByAnswer, neverWas, outside, shadowingCount } from "./rules"
import { type PlacementAsked, type PlacementFilter, placementKinds, placementStates } from "./schema"

const pageLength = 50

/** Placements of those the reader reaches, the latest first. */
export const placementList = defineQuery(
  "placement.list",
  async ({ actor, tx, seen }, asked: PlacementAsked, locale: string) => {
    const reached = within(actor, "placement")
    const whens: Record<PlacementFilter, object> = {
      current: { endsOn: { gte: actor.today }, state: { notIn: ["cancelled", "did_not_show"] } },
      past: { endsOn: { lt: actor.today } },
      all: {},
    }
    const count = (when: PlacementFilter) => tx.placement.count({ where: { AND: [reached, whens[when]] } })
    const counts = { current: await count("current"), past: await count("past"), all: await count("all") }
    const total = counts[asked.when]
    const pages = Math.max(1, Math.ceil(total / pageLength))
    const page = Math.min(asked.page, pages)
    const rows = await tx.placement.findMany({
      where: { AND: [reached, whens[asked.when]] },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      skip: (page - 1) * pageLength,
      take: pageLength,
      select: {
        ...{ id: true, participantId: true, employerId: true, kind: true, state: true },
        ...{ startsOn: true, endsOn: true },
        employer: { select: { name: true } },
        participant: { select: { knownAs: true, familyName: true } },
        hours: { select: { minutes: true, confirmedMinutes: true, state: true } },
      },
    })
    seen({ kind: "participant", ids: rows.map((row) => row.participantId), fields: ["identity"] })
    const first = total === 0 ? 0 : (page - 1) * pageLength + 1
    const lines = rows.map((row) => {
      const { confirmed, waiting } = minutesByAnswer(row.hours)
      return {
        id: row.id,
        participantId: row.participantId,
        participant: nameOf(row.participant),
        employerId: row.employerId,
        employer: row.employer.name,
        kind: kindOf(row.kind),
        state: stateOf(row.state),
        dates: span(row, locale),
        confirmed: confirmed > 0 ? hoursText(confirmed, locale) : null,
        waiting: waiting > 0 ? hoursText(waiting, locale) : null,
      }
    })
    const last = first + Math.max(0, rows.length - 1)
    return { counts, total, page, pages, first, last, lines, mayPlan: actor.role === "counsellor" }
  },
)
export type PlacementList = Awaited<ReturnType<typeof placementList>>

/** Whom a counsellor can place, and with whom. */
export const planningChoices = defineQuery("placement.plan", async ({ actor, tx, seen }) => {
  const women = await tx.participant.findMany({
    where: { AND: [within(actor, "participant"), { phase: { notIn: [...outside] } }] },
    orderBy: { searchName: "asc" },
    select: { id: true, knownAs: true, familyName: true },
  })
  seen({ kind: "participant", ids: women.map(({ id }) => id), fields: ["identity"] })
  const contacts = await tx.employerContact.findMany({
    where: {
      AND: [within(actor, "employerContact"), { OR: [{ leftOn: null }, { leftOn: { gt: actor.today } }] }],
    },
    orderBy: [{ employer: { name: "asc" } }, { name: "asc" }],
    select: { id: true, name: true, employer: { select: { name: true } } },
  })
  return {
    today: fromDateColumn(actor.today),
    participants: women.map((woman) => ({ value: woman.id, label: nameOf(woman) })),
    contacts: contacts.map(({ id, name, employer }) => ({ value: id, label: `${employer.name} · ${name}` })),
  }
})
export type PlanningChoices = Awaited<ReturnType<typeof planningChoices>>

/** One placement: what was agreed, her hours there, and whether they count. */
export const placement = defineQuery(
  "placement.read",
  async ({ actor, tx, seen }, placementId: string, locale: string) => {
    const row = await placementRow(tx, actor, placementId)
    if (!row) return missing()
    const { participantId, employerId, kind, contact } = row
    const pair = await tx.hourEntry.findMany({
      where: { participantId, placement: { employerId, kind } },
      select: { minutes: true, confirmedMinutes: true, state: true },
    })
    const [counsellor] = await tx.$queryRaw<{ name: string }[]>`
      select name from sec.staff() where id = ${row.counsellorId}::uuid`
    seen({ kind: "participant", ids: [participantId], fields: ["identity"] })
    const { confirmed, waiting } = minutesByAnswer(pair)
    return {
      ...agreedOf(row, locale),
      participantId,
      participant: nameOf(row.participant),
      employerId,
      employer: row.employer.name,
      counsellor: counsellor?.name ?? null,
      contact: { name: contact.name, hasLeft: contact.leftOn !== null && contact.leftOn <= actor.today },
      sharesName: row.participant.consents.some((consent) => consent.employerId === employerId),
      mayReport: actor.role === "counsellor" && !neverWas(row.state),
      count: kind === "shadowing" ? shadowingCount(confirmed) : null,
      confirmedMinutes: confirmed,
      confirmed: hoursText(confirmed, locale),
      waiting: hoursText(waiting, locale),
      /** Where the form begins: today, or the last day there was. */
      lastDay: [row.endsOn, actor.today].map(fromDateColumn).sort()[0] ?? "",
    }
  },
)
export type PlacementFacts = Awaited<ReturnType<typeof placement>>

function placementRow(tx: Tx, actor: Person, placementId: string) {
  return tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      ...{ id: true, participantId: true, employerId: true, counsellorId: true, kind: true, state: true },
      ...{ startsOn: true, endsOn: true, weeklyHours: true, hoursPattern: true, site: true },
      ...{ tasksAgreed: true, supportAgreed: true, instructionLanguages: true },
      employer: { select: { name: true } },
      contact: { select: { name: true, leftOn: true } },
      participant: {
        select: {
          knownAs: true,
          familyName: true,
          consents: { where: { purpose: "share_employer", withdrawnOn: null }, select: { employerId: true } },
        },
      },
    },
  })
}
type Row = NonNullable<Awaited<ReturnType<typeof placementRow>>>

function agreedOf(row: Row, locale: string) {
  const { id, hoursPattern, site, tasksAgreed, supportAgreed, instructionLanguages } = row
  return {
    id,
    kind: kindOf(row.kind),
    state: stateOf(row.state),
    startsOn: fromDateColumn(row.startsOn),
    endsOn: fromDateColumn(row.endsOn),
    dates: span(row, locale),
    weeklyHours: row.weeklyHours === null ? null : hoursText(Number(row.weeklyHours) * 60, locale),
    languages: instructionLanguages.map((code) => languageName(code, locale)),
    ...{ hoursPattern, site, tasksAgreed, supportAgreed },
  }
}

function nameOf({ knownAs, familyName }: { knownAs: string; familyName: string | null }): string {
  return [knownAs, familyName].filter(Boolean).join(" ")
}

function kindOf(kind: string) {
  return placementKinds.find((one) => one === kind) ?? "shadowing"
}

function stateOf(state: string) {
  return placementStates.find((one) => one === state) ?? "confirmed"
}

function span({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }, locale: string): string {
  const [first, last] = [startsOn, endsOn].map((day) => dayName(fromDateColumn(day), "UTC", locale))
  return first === last ? String(first) : `${first} – ${last}`
}
