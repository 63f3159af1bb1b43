import "server-only"
import type { Person } from "@/lib/access/actor"
import type { Colleague } from "@/lib/domain/facilitator/rules"
import { childChoice } from "@/lib/domain/quick-log/rules"
import { civilDate } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"

type ChoicesRow = {
  people: {
    id: string
    knownAs: string
    familyName: string | null
    code: string
    also: string | null
    children: { id: string; givenName: string | null; birth: string }[]
  }[]
  recent: string[]
  last: { mode: string; topics: string[] } | null
  rooms: { id: string; name: string; capacity: number | null }[]
  colleagues: Colleague[]
}

/** Whom, what and where a new appointment offers; for the page. The panel asks through openAppointment. */
export const appointmentChoices = defineQuery("session.plan", async ({ actor, tx, now, seen }) => {
  const choices = await readAppointmentChoices(tx, actor, now)
  seen({ kind: "participant", ids: choices.people.map(({ id }) => id), fields: ["children"] })
  return choices
})

export type AppointmentChoices = Awaited<ReturnType<typeof readAppointmentChoices>>

export async function readAppointmentChoices(tx: Tx, actor: Person, now: Date) {
  const { timezone } = actor.organisation
  const [row] = await tx.$queryRaw<ChoicesRow[]>`
    with latest as (
      select s.id, s.organisation_id, s.mode, s.topics, s.starts_at from counselling_session s
      where s.counsellor_id = ${actor.id}::uuid and s.state in ('scheduled', 'held') order by s.starts_at desc limit 20
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'knownAs', p.known_as, 'familyName', p.family_name,
         'code', p.pseudonym, 'also', p.latin_name, 'children', (
           select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'givenName', c.given_name, 'birth', c.birth)
             order by c.birth), '[]')
           from child c where c.organisation_id = p.organisation_id and c.participant_id = p.id)) order by p.search_name), '[]')
       from participant p where p.id in (select sec.caseload())
         and p.phase not in ('not_eligible', 'closed', 'merged', 'erased')) as people,
      (select coalesce(jsonb_agg(id order by at desc), '[]') from (
         select a.participant_id as id, max(l.starts_at) as at from latest l
         join attendance a on a.organisation_id = l.organisation_id and a.session_id = l.id
         where a.participant_id in (select sec.caseload()) group by 1 order by 2 desc limit 5) r) as recent,
      (select jsonb_build_object('mode', mode, 'topics', topics) from latest order by starts_at desc limit 1) as last,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity) order by r.name), '[]')
       from room r where r.organisation_id = ${actor.organisationId}::uuid and r.archived_at is null) as rooms,
      (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]') from sec.staff() t
       where t.role = 'counsellor' and not t.ended and t.id <> ${actor.id}::uuid) as colleagues`
  if (!row) throw new Error("The choices cannot be read")
  const day = civilDate(now, timezone)
  const people = row.people.map(({ knownAs, familyName, children, ...other }) => {
    const choices = children.map((child) => childChoice(child, day))
    return { ...other, name: [knownAs, familyName].filter(Boolean).join(" "), children: choices }
  })
  const { recent, last, rooms, colleagues } = row
  return { today: day, timezone, people, recent, last, rooms, colleagues }
}
