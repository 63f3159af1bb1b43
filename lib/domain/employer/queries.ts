import "server-only"
import type { Person } from "@/lib/access/actor"
import type { Tx } from "@/lib/platform/transaction"

const mostSuggested = 4
/* Alike enough to be the same company under another spelling. */
const alike = 0.35

export type LikelyCompany = { id: string; name: string; activity: string | null; ours: boolean }

/** Companies of the country whose names resemble what is typed, the most alike first. */
export async function companiesLike(
  tx: Tx,
  { organisationId }: Person,
  name: string,
): Promise<LikelyCompany[]> {
  return tx.$queryRaw<LikelyCompany[]>`
    select e.id, e.name, e.activity,
      exists (select 1 from employer_contact c where c.employer_id = e.id and c.organisation_id = ${organisationId}::uuid) as ours
    from employer e, (select sec.plain(${name}) as typed) q
    where similarity(sec.plain(e.name), q.typed) >= ${alike}::real or strpos(sec.plain(e.name), q.typed) > 0
    order by similarity(sec.plain(e.name), q.typed) desc, e.name limit ${mostSuggested}`
}
