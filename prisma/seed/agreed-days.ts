import { planSlot, recordAgreement } from "@/lib/domain/placement-slot/actions"
import { type Side, sides } from "@/lib/domain/placement-slot/schema"
import { later } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Ask, as, type Place } from "./structure"

type Day = { placementId: string; day: string; startTime: string; minutes: number; when: Date }

/** A day of a shadowing as it is planned; the partner minds her children meanwhile. */
export async function planDay(place: Place, woman: Woman, planned: Day): Promise<void> {
  const { placementId, day, startTime, minutes, when } = planned
  const care = woman.children.length > 0 ? { care: "offered", careWho: `${place.carer.name}, play room` } : {}
  const times = { date: day, startTime, endTime: later(startTime, minutes) }
  await must(
    "plan a day",
    as(woman.counsellor, when, () => planSlot({ placementId, ...times, ...care, accepted: true })),
  )
}

type Agreed = { placementId: string; when: Date; by?: readonly Side[] | undefined }

/** The company and she agree to the days as they stand. */
export async function agreeToDays(ask: Ask, woman: Woman, { placementId, when, by = sides }: Agreed) {
  for (const side of by) {
    const [row] = await ask("select version from placement where id = $1", [placementId])
    const yes = { placementId, side, agrees: true, version: Number(row?.version) }
    await must(
      "record a yes",
      as(woman.counsellor, when, () => recordAgreement(yes)),
    )
  }
}
