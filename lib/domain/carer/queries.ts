import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { adultsForAges, ratiosOf } from "@/lib/domain/care-ratio/rules"
import { addDays, type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { newestOf, standingOn } from "./rules"
import { checkKinds } from "./schema"

/** How far ahead carers are assigned. */
const daysAhead = 14

/** The carers of the organisation with their checks, and who looks after whom in the next two weeks. */
export const carers = defineQuery("carer.list", async ({ actor, tx }) => {
  const today = fromDateColumn(actor.today)
  const [rows, accounts, offers] = [
    await carersOf(tx, actor),
    await accountsOf(tx),
    await planOf(tx, actor, today),
  ]
  const lines = rows.map((row) => ({ ...row, standing: standingOn(row.checks, today) }))
  return { today, timezone: actor.organisation.timezone, carers: lines, accounts, offers }
})

export type Carers = Awaited<ReturnType<typeof carers>>
export type CarerLine = Carers["carers"][number]
export type OfferLine = Carers["offers"][number]

async function carersOf(tx: Tx, actor: Person) {
  const rows = await tx.carer.findMany({
    where: within(actor, "carer"),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, phone: true, membershipId: true, endsOn: true, version: true },
      checks: { where: within(actor, "carerCheck"), select: { id: true, kind: true, validUntil: true } },
    },
  })
  return rows.map(({ checks, endsOn, ...row }) => ({
    ...row,
    endsOn: endsOn && fromDateColumn(endsOn),
    checks: newestOf(checks.map(checkOf)),
  }))
}

export function checkOf<Row extends { kind: string; validUntil: Date }>(row: Row) {
  const kind = checkKinds.find((known) => known === row.kind) ?? "other"
  return { ...row, kind, validUntil: fromDateColumn(row.validUntil) }
}

function accountsOf(tx: Tx) {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from sec.staff() where not ended and role <> 'employer' order by name, id`
}

type PlanRow = {
  offer: string
  day: CivilDate
  place: string | null
  startsAt: string
  endsAt: string
  ages: number[]
  carers: { carer: string; name: string; fits: boolean }[]
}

async function planOf(tx: Tx, { organisation }: Person, from: CivilDate) {
  const [row] = await tx.$queryRaw<{ plan: PlanRow[]; ratios: unknown }[]>`
    select sec.care_plan(${from}::date, ${addDays(from, daysAhead)}::date) as plan, sec.care_ratios() as ratios`
  const ratios = ratiosOf(row?.ratios, organisation.country)
  return (row?.plan ?? []).map((offer) => ({
    ...offer,
    startsAt: new Date(offer.startsAt),
    endsAt: new Date(offer.endsAt),
    present: offer.carers.filter(({ fits }) => fits).length,
    needed: adultsForAges(offer.ages, ratios),
  }))
}
