import { checkIn, checkOut } from "@/lib/domain/care-register/actions"
import { todaysCare } from "@/lib/domain/care-register/queries"
import { addCarer, addCheck, assignCarer } from "@/lib/domain/carer/actions"
import { carers } from "@/lib/domain/carer/queries"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import { must } from "./must"
import { as, type Place } from "./structure"

type Day = { place: Place; today: string; now: Date }

/** Days from today until a check ends, carer by carer: one ends soon, and one has ended. */
const ends = [400, 260, 12, 330, -6] as const
const others = ["Amal Idrissi", "Joana Pires", "Ilse Brandner", "Mirela Popa"] as const
/** How far ahead carers are assigned. */
const assignedFor = 3
const aQuarter = 15 * 60_000

/** The carers with their checks, where they are needed next, and today's care as far as it has come. */
export async function lookAfterChildren(day: Day): Promise<void> {
  await hire(day)
  await assign(day)
  await welcome(day)
}

async function hire({ place, today }: Day) {
  const seenOn = at(addDays(today, -40), "10:00", place.timezone)
  const asCoordinator = <Value>(act: () => Promise<Value>) => as(place.coordinator, seenOn, act)
  const people = [
    { name: place.carer.name, membershipId: place.carer.id },
    ...others.map((name) => ({ name })),
  ]
  for (const [nth, person] of people.entries()) {
    const checkedUntil = addDays(today, ends[nth] ?? 200)
    const { carerId } = await must(
      "add a carer",
      asCoordinator(() => addCarer({ ...person, checkedUntil })),
    )
    if (nth > 1) continue
    const check = { carerId, kind: "first_aid", validUntil: addDays(today, 500) }
    await must(
      "add a check",
      asCoordinator(() => addCheck(check)),
    )
  }
}

/** As many as are needed, as far as there are any: who is elsewhere or has no valid check is refused. */
async function assign({ place, today, now }: Day) {
  const found = await as(place.coordinator, now, () => carers())
  const soon = found.offers.filter(({ day }) => day <= addDays(today, assignedFor))
  for (const { offer: offerId, needed } of soon) {
    let lacking = needed
    for (const { id: carerId } of found.carers)
      if (lacking > 0)
        lacking -= Number((await as(place.coordinator, now, () => assignCarer({ carerId, offerId }))).done)
  }
}

/** Who was expected so far has come, and has left where it is over. */
async function welcome({ place, now }: Day) {
  const { provisions } = await as(place.carer, now, () => todaysCare())
  for (const { startsAt, endsAt, families } of provisions) {
    if (startsAt > now) continue
    for (const { children } of families) {
      const bookings = children.map(({ booking }) => booking)
      const press = (from: Date, minutes: number) => ({
        bookings,
        pressedAt: new Date(from.getTime() + minutes * 60_000).toISOString(),
      })
      await must(
        "check in",
        as(place.carer, now, () => checkIn(press(startsAt, 4))),
      )
      if (endsAt.getTime() > now.getTime() + aQuarter) continue
      await must(
        "check out",
        as(place.carer, now, () => checkOut({ ...press(endsAt, -6), to: "mother" })),
      )
    }
  }
}
