import "server-only"
import type { Person } from "@/lib/access/actor"
import { keptSince } from "@/lib/domain/draft/rules"
import { civilDate, timeOfDay } from "@/lib/platform/dates"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { childChoice, lastHalfHour } from "./rules"

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
  last: { kind: string; mode: string; topics: string[]; minutes: number } | null
  draft: { values: unknown; submitKey: string; savedAt: string } | null
}

/** Whom and what the quick log offers; for the page. The panel asks through openLog. */
export const logChoices = defineQuery("session.prepare", async ({ actor, tx, now, seen }) => {
  const choices = await readChoices(tx, actor, now)
  seen({ kind: "participant", ids: choices.people.map(({ id }) => id), fields: ["children"] })
  return choices
})

export type Choices = Awaited<ReturnType<typeof readChoices>>

export async function readChoices(tx: Tx, actor: Person, now: Date) {
  const { timezone } = actor.organisation
  const [row] = await tx.$queryRaw<ChoicesRow[]>`
    with latest as (
      select s.id, s.organisation_id, s.kind, s.mode, s.topics, s.starts_at, s.ends_at from counselling_session s
      where s.counsellor_id = ${actor.id}::uuid and s.state = 'held' order by s.starts_at desc limit 20
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
         select a.participant_id as id, max(l.starts_at) as at from latest l join attendance a on a.organisation_id = l.organisation_id and a.session_id = l.id
         where a.participant_id in (select sec.caseload()) group by 1 order by 2 desc limit 5) r) as recent,
      (select jsonb_build_object('kind', kind, 'mode', mode, 'topics', topics,
         'minutes', round(extract(epoch from ends_at - starts_at) / 60)) from latest order by starts_at desc limit 1) as last,
      (select jsonb_build_object('values', d.values, 'submitKey', d.submit_key, 'savedAt', d.saved_at)
       from draft d where d.membership_id = ${actor.id}::uuid and d.form = 'session.log' and d.subject = ''
         and d.saved_at >= ${keptSince(now)}) as draft`
  if (!row) throw new Error("The choices cannot be read")
  const day = civilDate(now, timezone)
  const people = row.people.map(({ knownAs, familyName, children, ...other }) => {
    const choices = children.map((child) => childChoice(child, day))
    return { ...other, name: [knownAs, familyName].filter(Boolean).join(" "), children: choices }
  })
  const draft = row.draft && { ...row.draft, savedAt: new Date(row.draft.savedAt) }
  return {
    today: day,
    time: timeOfDay(lastHalfHour(now), timezone),
    timezone,
    people,
    recent: row.recent,
    last: row.last,
    draft,
  }
}
