import { addAddendum, addNote, signNote } from "@/lib/domain/counselling-note/actions"
import { addEntry, openRecord } from "@/lib/domain/safeguarding/actions"
import { chooseLead } from "@/lib/domain/safeguarding-lead/actions"
import { addDays } from "@/lib/platform/dates"
import { at } from "./calendar"
import type { Woman } from "./life"
import { must } from "./must"
import { type Actress, as, type Place } from "./structure"

type Setting = { place: Place; today: string }

/** What two women told their counsellor: a note that is signed and added to, one for a colleague by name, and a private record. */
export async function confide(setting: Setting, counsellor: Actress, women: Woman[]): Promise<void> {
  const { place, today } = setting
  const [one, other] = women.filter(({ phase }) => onTheirWay.includes(phase))
  const colleague = place.counsellors.find(({ id }) => id !== counsellor.id)
  if (!one || !other || !colleague) return
  const on = (days: number, time: string) => at(addDays(today, days), time, place.timezone)
  const hers = <Value>(days: number, act: () => Promise<Value>) => as(counsellor, on(days, "13:00"), act)

  const note = { participantId: one.id, visibility: "case_team", text: "She can begin after the holidays." }
  const { noteId } = await must(
    "write a note",
    hers(-9, () => addNote(note)),
  )
  await must(
    "sign a note",
    hers(-9, () => signNote({ noteId })),
  )
  await must(
    "add to a note",
    hers(-2, () => addAddendum({ noteId, text: "The school confirmed it by phone." })),
  )
  const shown = { participantId: other.id, visibility: "named", readers: [colleague.id] }
  await must(
    "show a note",
    hers(-1, () => addNote({ ...shown, text: "Please ask her about the evening course when you meet." })),
  )
  await must(
    "choose a lead",
    as(place.coordinator, on(-30, "09:00"), () => chooseLead({ membershipId: colleague.id })),
  )
  await recordPrivately({ aboutId: other.id, today, hers })
}

type Telling = {
  aboutId: string
  today: string
  hers: <Value>(days: number, act: () => Promise<Value>) => Promise<Value>
}

async function recordPrivately({ aboutId, today, hers }: Telling) {
  const told = { aboutId, category: "partner_violence", risk: "medium" }
  const { recordId } = await must(
    "open a private record",
    hers(-5, () => openRecord({ ...told, text: "She says that he takes her phone when she goes out." })),
  )
  const step = { recordId, kind: "action", text: "Ask the women's advice centre for a talk" }
  await must(
    "add to a private record",
    hers(-4, () => addEntry({ ...step, dueOn: addDays(today, 3) })),
  )
}

const onTheirWay = ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"]
