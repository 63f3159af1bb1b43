import type { z } from "zod"
import { modeOf } from "@/components/counselling-session/known"
import { timeAfter } from "@/components/counselling-session/times"
import type { AppointmentChoices } from "@/lib/domain/appointment/queries"
import type { planForm } from "@/lib/domain/counselling-session/schema"
import { addDays } from "@/lib/platform/dates"

export type PlanValues = z.input<typeof planForm>

/** What an empty place of the agenda says of an appointment there. */
export type Slot = {
  date?: string | undefined
  start?: string | undefined
  end?: string | undefined
  room?: string | undefined
  participant?: string | undefined
}

const usualMinutes = 60

/** A new appointment: at the hour that was pressed, else tomorrow morning, with nobody in it yet. */
export function freshPlan(choices: AppointmentChoices, slot: Slot): PlanValues {
  const { today, people, rooms, last } = choices
  const startTime = slot.start ?? "10:00"
  const whom = people.find(({ id }) => id === slot.participant)
  return {
    participantIds: whom ? [whom.id] : [],
    kind: "individual",
    title: "",
    date: slot.date ?? addDays(today, 1),
    startTime,
    endTime: slot.end ?? timeAfter(startTime, usualMinutes),
    topics: [],
    mode: modeOf(last?.mode ?? "on_site"),
    place: "",
    roomId: rooms.find(({ id }) => id === slot.room)?.id ?? "",
    onlineLink: "",
    womenOnly: false,
    interpreter: false,
    interpreterName: "",
    interpreterRelation: "",
    capacity: "",
    facilitatorIds: [],
    childcare: "unanswered",
    childcareReason: "",
    childcareOffer: { places: "", place: "" },
    childIds: [],
  }
}
