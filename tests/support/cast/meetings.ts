import type { players } from "./players"
import { hour, type Stage } from "./stage"
import type { women } from "./women"

type People = Awaited<ReturnType<typeof players>> & Awaited<ReturnType<typeof women>>
type Meeting = {
  organisation: string
  by: { id: string }
  starts: Date
  marks: Record<string, string>
  kind?: string
  title?: string
  state?: string
  childcare?: string
}

/** Sessions of every kind that a wall or a page must tell apart. */
export async function meetings({ put, at }: Stage, people: People) {
  const { harbour, elbe, noor, tomas, lena, amina, basma, dara, zahra } = people
  const session = async ({ organisation, by, starts, marks, ...more }: Meeting) => {
    const { state = "held", kind = "individual", title = null, childcare = "not_needed_confirmed" } = more
    const isHeld = state === "held"
    const id = await put("counselling_session", {
      organisation_id: organisation,
      counsellor_id: by.id,
      kind,
      title,
      topics: ["work"],
      starts_at: starts,
      ends_at: new Date(starts.getTime() + hour),
      timezone: "Europe/Madrid",
      childcare,
      state,
      recorded_at: isHeld ? starts : null,
      recorded_by: isHeld ? by.id : null,
    })
    for (const [participant, mark] of Object.entries(marks))
      await put("attendance", {
        organisation_id: organisation,
        session_id: id,
        participant_id: participant,
        state: mark,
        recorded_at: mark === "booked" ? null : starts,
      })
    return id
  }
  const scheduled = { state: "scheduled", childcare: "offered" }
  const group = { kind: "group", title: "CV workshop" }
  const byNoor = { organisation: harbour, by: noor }
  const byTomas = { organisation: harbour, by: tomas }
  return {
    toComplete: await session({ ...byNoor, starts: at(-1), marks: { [amina]: "booked" }, ...scheduled }),
    heldByNoor: await session({ ...byNoor, starts: at(-7), marks: { [basma]: "present" } }),
    heldByTomas: await session({ ...byTomas, starts: at(-6), marks: { [dara]: "present" } }),
    tomasForAmina: await session({ ...byTomas, starts: at(-10), marks: { [amina]: "present" } }),
    groupOfTomas: await session({
      ...byTomas,
      starts: at(-5),
      marks: { [amina]: "present", [dara]: "absent" },
      ...group,
    }),
    groupOfNoor: await session({
      ...byNoor,
      starts: at(-2),
      marks: { [dara]: "booked", [basma]: "booked" },
      ...scheduled,
      kind: "group",
      title: "Health and rights",
    }),
    planned: await session({ ...byNoor, starts: at(2), marks: { [amina]: "booked" }, state: "scheduled" }),
    elbeSession: await session({
      organisation: elbe,
      by: lena,
      starts: at(-3),
      marks: { [zahra]: "present" },
    }),
  }
}
