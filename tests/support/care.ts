import type { Ask, Cast } from "./cast"
import { withinItsDay } from "./plain-day"

const hour = 3_600_000

export type Family = { participantId: string; childIds: string[] }
export type Nursery = { sessionId: string; offerId: string; starts: Date; families: Family[] }
type Wanted = {
  /** hours from now; negative for one that has begun; earlier where it would not end on the same day */
  startsIn?: number
  places: number
  /** a birth for each child of each family */
  families: readonly (readonly string[])[]
  /** the offer is for any session in these hours */
  shared?: boolean
}

/** One group session of Noor's with places for children, and these families expected at it. */
export async function nursery(ask: Ask, members: Cast, wanted: Wanted): Promise<Nursery> {
  const { put, harbour, programme, noor, now } = members
  const { startsIn = 72, places, families, shared = false } = wanted
  const starts = withinItsDay(new Date(now.getTime() + startsIn * hour))
  const span = { starts_at: starts, ends_at: new Date(starts.getTime() + hour) }
  const sessionId = await put("counselling_session", {
    organisation_id: harbour,
    counsellor_id: noor.id,
    kind: "group",
    title: "Talking money",
    timezone: "Europe/Madrid",
    childcare: "offered",
    ...span,
  })
  const offerId = await put("childcare_offer", {
    organisation_id: harbour,
    session_id: shared ? null : sessionId,
    place: "Play room",
    places,
    ...span,
  })
  const made: Family[] = []
  for (const [nth, births] of families.entries()) {
    const [woman] = await ask(
      `with woman as (
         insert into participant (organisation_id, programme_id, known_as, phase, registered_on)
         values ($1, $2, $5, 'enrolled', '2026-01-01') returning id
       ), hers as (
         insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
         select $1, id, $3, '2026-01-01' from woman
       ), seat as (insert into attendance (organisation_id, session_id, participant_id) select $1, $4, id from woman)
       select id from woman`,
      [harbour, programme, noor.id, sessionId, `Mother ${nth + 1}`],
    )
    const participantId = String(woman?.id)
    const childIds: string[] = []
    for (const birth of births)
      childIds.push(await put("child", { organisation_id: harbour, participant_id: participantId, birth }))
    made.push({ participantId, childIds })
  }
  return { sessionId, offerId, starts, families: made }
}

/** "confirmed confirmed", "waitlisted" …: the states of each family's children at a session. */
export async function statesOf(ask: Ask, { sessionId, families }: Nursery): Promise<string[]> {
  const rows = await ask(
    `select participant_id, string_agg(state, ' ' order by state) as states from childcare_booking
     where session_id = $1 group by 1`,
    [sessionId],
  )
  return families.map(({ participantId }) =>
    String(rows.find((row) => row.participant_id === participantId)?.states ?? "none"),
  )
}
