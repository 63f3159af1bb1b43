import type { Cast } from "../cast"
import type { Stage } from "./stage"

type Led = { by: { id: string }; kind: string; of: string }

/** A series of each counsellor, with one woman in it; one of Noor's is nobody else's to see. */
export async function seriesOf(c: Cast, { put, on }: Stage) {
  const times = { start_time: "10:00", end_time: "11:00", timezone: "Europe/Madrid", starts_on: on(7) }
  const series = async (organisation: string, { by, kind, of }: Led) => {
    const id = await put("session_series", {
      ...{ organisation_id: organisation, leader_id: by.id, kind, title: "CNRY" },
      ...{ rrule: "FREQ=WEEKLY;BYDAY=TU;COUNT=6", ...times },
    })
    const whose = { organisation_id: organisation, series_id: id, participant_id: of }
    return { id, enrolment: await put("series_enrolment", { ...whose, from_on: on(7) }) }
  }
  const course = await series(c.harbour, { by: c.noor, kind: "course", of: c.amina })
  await series(c.harbour, { by: c.noor, kind: "individual", of: c.dara })
  await series(c.harbour, { by: c.tomas, kind: "individual", of: c.dara })
  await series(c.elbe, { by: c.lena, kind: "course", of: c.zahra })
  return { course: course.id, enrolmentOfAmina: course.enrolment }
}
