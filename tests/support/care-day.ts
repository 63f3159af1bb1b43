import { addDays, type CivilDate, civilDate, instantAt } from "@/lib/platform/dates"
import type { Cast } from "./cast"

const timezone = "Europe/Madrid"

/** The day where Harbour House is. */
export const todayThere = (): CivilDate => civilDate(new Date(), timezone)
/** So many days from it. */
export const dayThere = (days: number): CivilDate => addDays(todayThere(), days)

/** A workshop of Noor's with childcare: Amina's two children, of whom one needs something, and Dara's, who is Tomas's. */
export async function careDay(c: Cast, day: CivilDate = todayThere()) {
  const at = (time: string) => instantAt(day, time, timezone)
  const harbour = { organisation_id: c.harbour }
  const session = await c.put("counselling_session", {
    ...harbour,
    counsellor_id: c.noor.id,
    kind: "group",
    title: "CNRY workshop",
    topics: ["work"],
    starts_at: at("10:00"),
    ends_at: at("12:00"),
    timezone,
    childcare: "offered",
  })
  const offer = await c.put("childcare_offer", {
    ...harbour,
    session_id: session,
    place: "Play room",
    starts_at: at("09:45"),
    ends_at: at("12:15"),
    places: 6,
    taken: 3,
  })
  const book = async (mother: string, child: string) =>
    c.put("childcare_booking", {
      ...harbour,
      session_id: session,
      participant_id: mother,
      child_id: child,
      offer_id: offer,
      state: "confirmed",
      requested_at: at("08:00"),
    })
  for (const mother of [c.amina, c.dara])
    await c.put("attendance", { ...harbour, session_id: session, participant_id: mother })
  return {
    session,
    offer,
    leilaIn: await book(c.amina, c.leila),
    yusufIn: await book(c.amina, c.yusuf),
    samiIn: await book(c.dara, c.sami),
  }
}

/** Who collects Amina's children, who never may, and what the younger needs. */
export async function collectorsOf(c: Cast, ask: (sql: string, values?: unknown[]) => Promise<unknown>) {
  const hers = { organisation_id: c.harbour, participant_id: c.amina, phone: null, note: "CNRY note" }
  await ask("update child set care_answer = 'some', care_needs = 'Allergic to nuts' where id = $1", [c.leila])
  return {
    samira: await c.put("contact_person", { ...hers, name: "Samira", relation: "aunt", collects: "allowed" }),
    karim: await c.put("contact_person", {
      ...{ ...hers, phone: "+34600111222" },
      ...{ name: "Karim Haddad", relation: "father", collects: "never" },
    }),
  }
}
