import { addDays, instantAt } from "@/lib/platform/dates"
import type { Ask, Cast } from "./cast"
import { dayOfCast, plainDay } from "./plain-day"

const zone = "Europe/Madrid"
const refOf = async (ask: Ask, placement: string) =>
  String((await ask("select reference from placement where id = $1", [placement]))[0]?.reference)

/** An agreement of Amina's at North Bakery that waits for three signatures. */
export async function workToSign(ask: Ask, { amina, bakery, harbour, noor, put }: Cast) {
  const of = { organisation_id: harbour, participant_id: amina }
  const first = addDays(dayOfCast(), 10)
  const experience = await put("work_experience", {
    ...{
      ...of,
      starts_on: first,
      weekly_hours: 20,
      weekly_plan: "{1 09:00-13:00,2 09:00-13:00,4 14:00-18:00}",
    },
    ...{ legal_form: "traineeship", insurance: "Ours", tutor_id: noor.id, created_by: noor.id },
    ...{ state: "awaiting_signatures" },
  })
  for (const label of ["Baking rye bread", "Serving customers"])
    await put("work_objective", { ...of, work_experience_id: experience, label })
  const placement = await put("placement", {
    ...{ ...of, employer_id: bakery.employer, contact_id: bakery.contact, counsellor_id: noor.id },
    ...{ kind: "work_experience", state: "proposed", work_experience_id: experience },
    ...{ starts_on: first, ends_on: addDays(first, 180), weekly_hours: 20, site: "Bakery floor" },
    ...{ tasks_agreed: "Shaping bread", support_agreed: "Finishes at 13:00" },
  })
  return { experience, reference: await refOf(ask, placement) }
}

/** A shadowing of Amina's at North Bakery with two days that the company has not answered. */
export async function shadowingOf(ask: Ask, { amina, bakery, harbour, noor, put }: Cast) {
  const of = { organisation_id: harbour, participant_id: amina }
  const days = [plainDay(5), plainDay(7)]
  const placement = await put("placement", {
    ...{ ...of, employer_id: bakery.employer, contact_id: bakery.contact, counsellor_id: noor.id },
    ...{ kind: "shadowing", state: "proposed", starts_on: days[0], ends_on: days[1], site: "Bakery floor" },
    ...{
      tasks_agreed: "Kneading, and watching the oven",
      supervisor: "Ada Soler",
      instruction_languages: ["es"],
    },
  })
  for (const day of days)
    await put("placement_slot", {
      ...{ ...of, placement_id: placement, timezone: zone, care: "not_needed" },
      ...{ starts_at: instantAt(day, "09:00", zone), ends_at: instantAt(day, "12:00", zone) },
    })
  const moveDay = () =>
    ask("update placement_slot set starts_at = starts_at + interval '2 hours' where placement_id = $1", [
      placement,
    ])
  return { placement, reference: await refOf(ask, placement), moveDay }
}
