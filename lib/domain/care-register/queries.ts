import "server-only"
import type { Person } from "@/lib/access/actor"
import { adultsForAges, ratiosOf } from "@/lib/domain/care-ratio/rules"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { type CarePlace, isOpenOn, type Provision } from "./rules"

/** What a childcare worker sees, and all she sees. */
export const todaysCare = defineQuery("care.today", async ({ actor, tx, seen }) => {
  const day = fromDateColumn(actor.today)
  const provisions = await careOn(tx, actor, day)
  seen(shownOf(provisions))
  return { day, today: day, timezone: actor.organisation.timezone, mayMark: true, provisions }
})

/** The care of a day for those who plan: a counsellor marks the children she reaches, a coordinator sees where something is lacking. */
export const careRoster = defineQuery("care.roster", async ({ actor, tx, seen }, asked?: CivilDate) => {
  const today = fromDateColumn(actor.today)
  const day = asked ?? today
  const provisions = await careOn(tx, actor, day)
  seen(shownOf(provisions))
  const mayMark = actor.role === "counsellor" && isOpenOn(day, today)
  const coordinates = actor.role === "coordinator"
  return { day, today, timezone: actor.organisation.timezone, mayMark, coordinates, provisions }
})

/** The sheet for a place without a line; a childcare worker's is today's, whatever day is asked for. */
export const careSheet = defineQuery("care.print", async ({ actor, tx, seen }, asked?: CivilDate) => {
  const today = fromDateColumn(actor.today)
  const day = (actor.role !== "childcare" && asked) || today
  const provisions = await careOn(tx, actor, day)
  seen(shownOf(provisions))
  const { organisation, role } = actor
  return {
    day,
    timezone: organisation.timezone,
    organisation: organisation.name,
    provisions,
    isCarer: role === "childcare",
  }
})

export type TodaysCare = Awaited<ReturnType<typeof todaysCare>>
export type CareRoster = Awaited<ReturnType<typeof careRoster>>
export type CareSheet = Awaited<ReturnType<typeof careSheet>>

async function careOn(tx: Tx, { organisation }: Person, day: CivilDate) {
  const [row] = await tx.$queryRaw<{ care: Provision<string>[]; ratios: unknown }[]>`
    select sec.care_on(${day}::date) as care, sec.care_ratios() as ratios`
  const ratios = ratiosOf(row?.ratios, organisation.country)
  return (row?.care ?? []).map((found) => {
    return { ...withTimes(found), adultsNeeded: adultsForAges(found.ages, ratios) }
  })
}

const instant = (text: string | null) => (text === null ? null : new Date(text))

function withTimes({ startsAt, endsAt, families, ...found }: Provision<string>): Provision {
  return {
    ...found,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    families: families.map((family) => ({
      ...family,
      children: family.children.map((child) => ({
        ...child,
        inAt: instant(child.inAt),
        inRecordedAt: instant(child.inRecordedAt),
        outAt: instant(child.outAt),
        outRecordedAt: instant(child.outRecordedAt),
        blockedAt: instant(child.blockedAt),
      })),
    })),
  }
}

/** Children are told apart by their bookings: who reads the trail does not learn more than who read the page. */
function shownOf(provisions: readonly Provision[]) {
  const children = provisions.flatMap(({ families }) => families.flatMap((family) => family.children))
  return {
    kind: "childcare_booking",
    ids: children.map(({ booking }) => booking),
    fields: ["child", "needs", "collectors"],
  }
}

type PlaceRow = Omit<CarePlace, "startsAt" | "endsAt" | "inAt"> & {
  startsAt: string
  endsAt: string
  inAt: string | null
}

/** Places that are to be marked; fewer where one is not within reach. */
export async function placesOf(tx: Tx, bookings: readonly string[]): Promise<CarePlace[]> {
  const [row] = await tx.$queryRaw<
    { places: PlaceRow[] }[]
  >`select sec.care_places(${bookings}::uuid[]) as places`
  return (row?.places ?? []).map((place) => ({
    ...place,
    startsAt: new Date(place.startsAt),
    endsAt: new Date(place.endsAt),
    inAt: instant(place.inAt),
  }))
}
