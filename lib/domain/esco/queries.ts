import "server-only"
import type { Tx } from "@/lib/platform/transaction"
import { catalogues } from "@/lib/words/catalogues"
import { locales } from "@/lib/words/locales"
import { type FoundConcept, mostConcepts, nearestConcepts, shortestSlip, startersFor } from "./rules"
import type { ConceptKind, ConceptSearch } from "./schema"

/** So few found that what was typed may be a slip. */
const few = 3
/** So many labels are looked at closely for slips. */
const lookedAtClosely = 200
/** Alike enough to be looked at: "wiater" and "waiter" share so much of their trigrams; of several words a slip spoils less. */
const alike = (text: string) => (text.includes(" ") ? "0.55" : "0.4")

/** What is called so, in the first language before the second: from ESCO where it was imported, else from the starter list. */
export async function conceptsCalled(
  tx: Tx,
  { kind, text, languages }: ConceptSearch,
): Promise<FoundConcept[]> {
  const known = await languagesOf(tx, kind, languages)
  if (known.length === 0) return startersFor(text, startersOf(kind, languages))
  await tx.$executeRaw`select set_config('pg_trgm.word_similarity_threshold', ${alike(text)}, true)`
  const terms = await termsLike(tx, { kind, text, languages: known })
  const sure = terms.filter(({ tier }) => tier < slip)
  const near = nearestConcepts(
    terms[0]?.typed ?? "",
    terms.filter(({ tier }) => tier === slip),
  )
  return [...sure, ...near].slice(0, mostConcepts).map(conceptOf)
}

/** Of the languages asked for those that ESCO is here in; English where it is here in neither. */
async function languagesOf(tx: Tx, kind: ConceptKind, languages: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ language: string }[]>`
    select language from unnest(${[...languages, "en"]}::text[]) with ordinality as asked (language, place)
    where exists (select 1 from esco_term t where t.kind = ${kind} and t.language = asked.language)
    group by language order by min(place)`
  const here = rows.map(({ language }) => language)
  const asked = here.filter((language) => languages.includes(language))
  return asked.length > 0 ? asked : here
}

function startersOf(kind: ConceptKind, languages: readonly string[]) {
  const written = languages.flatMap((language) => locales.find((locale) => locale === language) ?? [])
  const spoken = written.length > 0 ? [...new Set(written)] : (["en"] as const)
  return spoken.flatMap((language) =>
    Object.entries(catalogues[language]["starter-concepts"][kind]).map(([key, label]) => ({
      key,
      label,
      language,
    })),
  )
}

/** The tier of what is only spelt alike; before it come, in order, the same preferred label and the same other label, a
    preferred label that begins so and one with such a word, another label that begins so and one with such words. */
const slip = 6
/** The last tier of labels that are the same: whoever typed one made no slip. */
const same = 1

type TermRow = {
  uri: string
  label: string
  language: string
  version: string
  also: string | null
  isco: string | null
  group: string | null
  reuseLevel: string | null
  tier: number
  place: number
  text: string
  typed: string
}

function termsLike(tx: Tx, { kind, text, languages }: ConceptSearch): Promise<TermRow[]> {
  return tx.$queryRaw<TermRow[]>`
    with typed as materialized (
      select sec.words(${text}) as text
    ), parts as materialized (
      select array_agg('% ' || word || '%' order by length(word) desc) as patterns
      from typed, regexp_split_to_table(text, ' ') word where word <> ''
    ), begun as materialized (
      select t.uri, t.language, t.also, t.text,
        case when t.text = typed.text then 0 when t.also is null then 2 else 4 end
          + (t.text = typed.text and t.also is not null)::int as tier
      from typed, esco_term t
      where t.kind = ${kind} and t.language = any (${languages}::text[]) and typed.text <> ''
        and t.text ~>=~ typed.text and t.text ~<~ (typed.text || chr(1114111))
    ), within as materialized (
      select t.uri, t.language, t.also, t.text, case when t.also is null then 3 else 5 end as tier
      from parts, esco_term t
      where (select count(distinct uri) from begun where also is null) < ${mostConcepts}
        and t.kind = ${kind} and t.language = any (${languages}::text[])
        and ' ' || t.text like (select patterns[1] from parts)
        and ' ' || t.text like (select coalesce(patterns[2], patterns[1]) from parts) and ' ' || t.text like all (patterns)
    ), best as materialized (
      select distinct on (uri) *, array_position(${languages}::text[], language) as place, length(text) as length
      from (select * from begun union all select * from within) found
      order by uri, tier, place, length, text
    ), near as (
      select t.uri, t.language, t.also, t.text, ${slip}::int as tier,
        array_position(${languages}::text[], t.language) as place, length(t.text) as length
      from typed, esco_term t
      where (select count(*) from best) < ${few} and (select coalesce(min(tier), ${slip}) from best) > ${same}
        and length(typed.text) >= ${shortestSlip} and t.kind = ${kind} and t.language = any (${languages}::text[])
        and (select text from typed) <% (' ' || t.text) and t.uri not in (select uri from best)
      order by word_similarity(typed.text, t.text) + similarity(typed.text, t.text) desc, t.text
      limit ${lookedAtClosely}
    ), shown as (
      (select * from best order by tier, place, length, uri limit ${mostConcepts}) union all select * from near
    )
    select s.uri, l.preferred as label, s.language, c.esco_version as version, s.also, c.isco_code as isco,
      g.label as "group", c.reuse_level as "reuseLevel", s.tier, s.place, s.text, typed.text as typed
    from typed, shown s
    join esco_label l on l.language = s.language and l.uri = s.uri
    join esco_concept c on c.uri = s.uri
    left join isco_group g on g.language = s.language and g.code = c.isco_code
    order by s.tier, s.place, s.length, length(l.preferred), s.uri`
}

function conceptOf({ uri, label, language, version, also, isco, group, reuseLevel }: TermRow): FoundConcept {
  return {
    uri,
    label,
    language,
    version,
    ...(also && { also }),
    ...(isco && { isco }),
    ...(group && { group }),
    ...(reuseLevel && { reuseLevel }),
  }
}
