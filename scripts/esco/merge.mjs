/** Makes the tables that hold the files until they are compared, and answers how rows get into them. */
export async function incoming(client) {
  await client.query("select pg_advisory_xact_lock(hashtext('itinera esco'))")
  await client.query(`
    create temporary table incoming (
      language text, kind text, uri text, preferred text, alternatives text[], description text,
      skill_type text, reuse_level text, isco_code text
    ) on commit drop`)
  await client.query(
    "create temporary table incoming_group (language text, code text, label text) on commit drop",
  )
  return (file, rows) =>
    file.kind === "group" ? groupsIn(client, file, rows) : conceptsIn(client, file, rows)
}

function groupsIn(client, { language }, rows) {
  return client.query(
    "insert into incoming_group select $1, code, label from unnest($2::text[], $3::text[]) as t (code, label)",
    [language, rows.map(({ code }) => code), rows.map(({ preferred }) => preferred)],
  )
}

function conceptsIn(client, { language, kind }, rows) {
  const columns = [
    rows.map(({ uri }) => uri),
    rows.map(({ preferred }) => preferred),
    rows.map(({ alternatives }) => alternatives.join("\n")),
    rows.map(({ description }) => description),
    rows.map(({ skillType }) => skillType),
    rows.map(({ reuseLevel }) => reuseLevel),
    rows.map(({ isco }) => isco),
  ]
  return client.query(
    `insert into incoming
     select $1, $2, uri, preferred, string_to_array(nullif(alternatives, ''), E'\\n'), description,
       skill_type, reuse_level, isco_code
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       as t (uri, preferred, alternatives, description, skill_type, reuse_level, isco_code)`,
    [language, kind, ...columns],
  )
}

/* Of each table: what is gone from the files, then what is new or different in them. What is the same is not touched. */
const steps = [
  {
    what: "concepts removed",
    sql: `delete from esco_concept c where kind in (select kind from incoming)
      and not exists (select 1 from incoming i where i.uri = c.uri)`,
  },
  {
    what: "concepts added or changed",
    withVersion: true,
    sql: `insert into esco_concept as c (uri, kind, skill_type, reuse_level, isco_code, esco_version)
      select distinct on (uri) uri, kind, skill_type, reuse_level, isco_code, $1 from incoming order by uri, language
      on conflict (uri) do update set kind = excluded.kind, skill_type = excluded.skill_type,
        reuse_level = excluded.reuse_level, isco_code = excluded.isco_code, esco_version = excluded.esco_version
      where (c.kind, c.skill_type, c.reuse_level, c.isco_code, c.esco_version) is distinct from
        (excluded.kind, excluded.skill_type, excluded.reuse_level, excluded.isco_code, excluded.esco_version)`,
  },
  {
    what: "labels removed",
    sql: `delete from esco_label l using esco_concept c
      where c.uri = l.uri and (l.language, c.kind) in (select language, kind from incoming)
        and not exists (
          select 1 from incoming i where i.uri = l.uri and i.language = l.language and i.preferred <> '')`,
  },
  {
    what: "labels added or changed",
    sql: `insert into esco_label as l (language, uri, preferred, alternatives, description)
      select language, uri, preferred, coalesce(alternatives, '{}'), description from incoming
      where preferred <> ''
      on conflict (language, uri) do update set preferred = excluded.preferred, alternatives = excluded.alternatives,
        description = excluded.description
      where (l.preferred, l.alternatives, l.description) is distinct from
        (excluded.preferred, excluded.alternatives, excluded.description)`,
  },
  {
    what: "search terms removed",
    sql: `delete from esco_term t
      where (t.language, t.kind) in (select language, kind from incoming)
        and not exists (select 1 from incoming_term i where (i.language, i.uri, i.text) = (t.language, t.uri, t.text))`,
  },
  {
    what: "search terms added or changed",
    sql: `insert into esco_term as t (language, uri, kind, text, also)
      select language, uri, kind, text, also from incoming_term
      on conflict (language, uri, text) do update set kind = excluded.kind, also = excluded.also
      where (t.kind, t.also) is distinct from (excluded.kind, excluded.also)`,
  },
  {
    what: "groups removed",
    sql: `delete from isco_group g where language in (select language from incoming_group)
      and not exists (select 1 from incoming_group i where i.language = g.language and i.code = g.code)`,
  },
  {
    what: "groups added or changed",
    sql: `insert into isco_group as g select language, code, label from incoming_group
      on conflict (language, code) do update set label = excluded.label where g.label <> excluded.label`,
  },
]

/* Of every label its words: the preferred one whole and, where it names a woman and a man ("cocinero/cocinera"), each of the
   two, then the alternatives. One that is written differently and sounds the same counts once, as what it was first. */
const terms = `
  create temporary table incoming_term on commit drop as
    select distinct on (language, uri, text) language, uri, kind, text, also
    from incoming, lateral (
      select sec.words(preferred), null, 0
      union all select sec.words(half), null, 1 from regexp_split_to_table(preferred, '/') half where preferred like '%/%'
      union all select sec.words(label), label, 1 + place from unnest(alternatives) with ordinality a (label, place)
    ) as label (text, also, place)
    where preferred <> '' and text <> '' order by language, uri, text, place`

/** Brings our tables to what the files say; answers how many rows each step touched. */
export async function merged(client, version) {
  await client.query(terms)
  await client.query("analyze incoming, incoming_term")
  const changes = []
  for (const { what, sql, withVersion } of steps) {
    const { rowCount } = await client.query(sql, withVersion ? [version] : [])
    changes.push({ what, count: rowCount ?? 0 })
  }
  return changes
}

/** The index in order and its figures up to date, so that the first search is as fast as the last. */
export async function settled(client) {
  await client.query("vacuum (analyze) esco_concept, esco_label, esco_term, isco_group")
}
