import type { Ask, Cast } from "./cast"

const hour = 3_600_000

export type Hall = { sessionId: string; women: string[] }
type Wanted = { capacity: number | null; women: number; startsIn?: number; by?: string }

/** One group session of Noor's with so many places, nobody in it yet, and women whom she accompanies. */
export async function hall(ask: Ask, members: Cast, wanted: Wanted): Promise<Hall> {
  const { put, harbour, programme, noor, now } = members
  const { capacity, women, startsIn = 72, by = noor.id } = wanted
  const starts = new Date(now.getTime() + startsIn * hour)
  const sessionId = await put("counselling_session", {
    organisation_id: harbour,
    counsellor_id: by,
    kind: "group",
    title: "Talking money",
    timezone: "Europe/Madrid",
    capacity,
    starts_at: starts,
    ends_at: new Date(starts.getTime() + hour),
  })
  const made = await ask(
    `with women as (
       insert into participant (organisation_id, programme_id, known_as, phase, registered_on)
       select $1, $2, 'Woman ' || lpad(n::text, 2, '0'), 'enrolled', '2026-01-01' from generate_series(1, $4::int) n
       returning id, known_as
     ), hers as (
       insert into assignment (organisation_id, participant_id, counsellor_id, from_on)
       select $1, id, $3, '2026-01-01' from women
     )
     select id from women order by known_as`,
    [harbour, programme, noor.id, women],
  )
  return { sessionId, women: made.map(({ id }) => String(id)) }
}

/** "booked", "waitlisted" …: how each woman stands. */
export async function standings(ask: Ask, { sessionId, women }: Hall): Promise<string[]> {
  const rows = await ask("select participant_id, state from attendance where session_id = $1", [sessionId])
  return women.map((id) => String(rows.find((row) => row.participant_id === id)?.state ?? "none"))
}
