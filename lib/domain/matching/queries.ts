import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { outside } from "@/lib/domain/placement/rules"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { inOrder, type Verdict, verdictsOf } from "./rules"
import { type Post, postFacts, type Woman, womanFacts } from "./schema"

const looked = ["skills", "languages", "family", "work", "residence"]

export type Match = {
  id: string
  name: string
  /** The company of a post; her counsellor reads it beside a woman too. */
  employer: { id: string; name: string }
  /** Whether she said yes to this company: until then nobody there learns of her. */
  agreed: boolean
  verdicts: Verdict[]
}

function matched(woman: Woman, post: Post, today: CivilDate): Omit<Match, "id" | "name"> {
  return {
    employer: { id: post.employerId, name: post.employer },
    agreed: woman.agreedTo.includes(post.employerId),
    verdicts: verdictsOf(woman, post, today),
  }
}

/** For a woman whom this counsellor accompanies: the posts of each company's last analysis, and how each stands. */
export const postsFor = defineQuery("matching.read", async ({ actor, tx, seen }, participantId: string) => {
  if (!z.uuid().safeParse(participantId).success) missing()
  const [row] = await tx.$queryRaw<{ woman: unknown; posts: unknown[] }[]>`
    select sec.matching_woman(p, ${actor.today}::date) as woman, (
      select coalesce(jsonb_agg(sec.matching_post(n)), '[]') from needs_post n
      join (select distinct on (a.employer_id) a.id from needs_analysis a
            where a.organisation_id = ${actor.organisationId}::uuid
            order by a.employer_id, a.done_on desc, a.created_at desc) last on last.id = n.analysis_id
      where n.organisation_id = p.organisation_id) as posts
    from participant p
    where p.id = ${participantId}::uuid and p.organisation_id = ${actor.organisationId}::uuid
      and p.phase not in ('merged', 'erased') and exists (
        select 1 from assignment s where s.organisation_id = p.organisation_id and s.participant_id = p.id
          and s.counsellor_id = ${actor.id}::uuid and s.from_on <= ${actor.today}::date
          and (s.until_on is null or s.until_on >= ${actor.today}::date))`
  if (!row) return missing()
  const woman = womanFacts.parse(row.woman)
  const today = fromDateColumn(actor.today)
  seen({ kind: "participant", ids: [woman.id], fields: looked })
  const posts = row.posts.map((post) => postFacts.parse(post))
  return {
    id: woman.id,
    matches: inOrder(
      posts.map((post): Match => ({ id: post.id, name: post.title, ...matched(woman, post, today) })),
    ),
  }
})

/** For a post: the women whom this counsellor accompanies and who take part, and how each stands. */
export const womenFor = defineQuery("matching.read", async ({ actor, tx, seen }, postId: string) => {
  if (!z.uuid().safeParse(postId).success) missing()
  const found = await factsOf(tx, actor, postId)
  if (!found) return missing()
  const post = postFacts.parse(found.post)
  const today = fromDateColumn(actor.today)
  const women = found.women.map((woman) => womanFacts.parse(woman))
  seen({ kind: "participant", ids: women.map(({ id }) => id), fields: looked })
  return {
    post: { id: post.id, title: post.title, employerId: post.employerId, employer: post.employer },
    matches: inOrder(
      women.map((woman): Match => ({ id: woman.id, name: woman.name, ...matched(woman, post, today) })),
    ),
  }
})

async function factsOf(tx: Tx, actor: Person, postId: string) {
  const [row] = await tx.$queryRaw<{ post: unknown; women: unknown[] }[]>`
    select sec.matching_post(n) as post, (
      select coalesce(jsonb_agg(sec.matching_woman(p, ${actor.today}::date)), '[]') from participant p
      join assignment s on s.organisation_id = p.organisation_id and s.participant_id = p.id
        and s.counsellor_id = ${actor.id}::uuid and s.from_on <= ${actor.today}::date
        and (s.until_on is null or s.until_on >= ${actor.today}::date)
      where p.organisation_id = n.organisation_id and p.phase <> all (${[...outside]}::text[])) as women
    from needs_post n where n.id = ${postId}::uuid and n.organisation_id = ${actor.organisationId}::uuid`
  return row
}
