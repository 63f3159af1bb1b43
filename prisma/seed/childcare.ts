import { openProvision } from "@/lib/domain/care-provision/actions"
import { bookChildren } from "@/lib/domain/childcare/actions"
import { planSession } from "@/lib/domain/counselling-session/actions"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Actress, as, type Place } from "./structure"

type Setting = { place: Place; today: string }

const onTheirWay = ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"]
const fewest = 3

/** Tomorrow evening several women meet and share childcare that is too small, and one session to come has none: what a coordinator
 * finds on her first page. */
export async function shareChildcare(setting: Setting, counsellor: Actress, women: Woman[]): Promise<void> {
  const { today } = setting
  const mothers = women.filter(
    ({ phase, enrolledOn, children }) =>
      onTheirWay.includes(phase) && enrolledOn !== null && enrolledOn < today && children.length > 0,
  )
  const [alone] = mothers
  if (!alone || mothers.length < fewest) return
  await evening(setting, counsellor, mothers.slice(0, 4))
  await withoutChildcare(setting, counsellor, alone)
}

/** When all this was planned. */
const yesterday = ({ place, today }: Setting, time = "12:00") => at(addDays(today, -1), time, place.timezone)

async function evening(setting: Setting, counsellor: Actress, mothers: readonly Woman[]): Promise<void> {
  const { place, today } = setting
  const date = addDays(today, 1)
  const open = { date, startTime: "16:30", endTime: "20:00", places: 2, place: "Library, ground floor" }
  await must(
    "open childcare",
    as(place.coordinator, yesterday(setting), () => openProvision(open)),
  )
  const { sessionId } = await must(
    "plan an evening",
    as(counsellor, yesterday(setting), () =>
      planSession({
        participantIds: mothers.map(({ id }) => id),
        kind: "group",
        title: "Evening circle",
        topics: ["health"],
        startsAt: at(date, "17:15", place.timezone),
        endsAt: at(date, "19:00", place.timezone),
        place: "Library, first floor",
        childcare: "offered",
        accepted: true,
      }),
    ),
  )
  for (const [nth, { id, children }] of mothers.entries()) {
    const asked = yesterday(setting, `12:${30 + nth}`)
    await as(counsellor, asked, () => bookChildren({ sessionId, participantId: id, childIds: children }))
  }
}

async function withoutChildcare(setting: Setting, counsellor: Actress, woman: Woman): Promise<void> {
  const { place, today } = setting
  const day = addDays(today, 6)
  await must(
    "plan without childcare",
    as(counsellor, yesterday(setting), () =>
      planSession({
        participantIds: [woman.id],
        kind: "individual",
        topics: ["housing"],
        startsAt: at(day, "18:00", place.timezone),
        endsAt: at(day, "19:00", place.timezone),
        childcare: "not_possible",
        childcareReason: "No carer is free in the evening",
        accepted: true,
      }),
    ),
  )
}
