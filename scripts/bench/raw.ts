import type { Stage } from "./stage"
import { uuidOf } from "./stage"

export type Raw = { name: string; p50: number; plan: string }

const statements: { name: string; sql: string; values: () => unknown[] }[] = [
  {
    name: "one participant by key",
    sql: "select * from participant where id = $1",
    values: () => [uuidOf("participant0")],
  },
  {
    name: "list of one organisation, sorted by name",
    sql: `select p.id, p.known_as, t.* from participant p join participant_tally t on t.participant_id = p.id
      where p.organisation_id = $1 order by p.search_name, p.id limit 50`,
    values: () => [uuidOf("organisation0")],
  },
  {
    name: "name search, trigram",
    sql: `select id from participant where organisation_id = $1 and word_similarity(sec.plain($2), search_name) > 0.4
      order by word_similarity(sec.plain($2), search_name) desc limit 10`,
    values: () => [uuidOf("organisation0"), "fatma hadad"],
  },
  {
    name: "what a counsellor has still to record",
    sql: `select id from counselling_session where counsellor_id = $1 and state = 'scheduled' and starts_at < now() order by starts_at desc limit 50`,
    values: () => [uuidOf("counsellor0-0")],
  },
  {
    name: "counselling figures of one organisation",
    sql: `select sum(individual_sessions), sum(group_sessions), sum(individual_minutes), sum(group_minutes) from organisation_month where organisation_id = $1`,
    values: () => [uuidOf("organisation0")],
  },
]

/** The same reads as plain SQL without walls, timed where nothing else is asked, with the plan that serves them. */
export async function rawStatements({ ask }: Stage): Promise<Raw[]> {
  const measured: Raw[] = []
  for (const { name, sql, values } of statements) {
    const times: number[] = []
    for (let n = 0; n < 200; n++) {
      const begun = performance.now()
      await ask(sql, values())
      times.push(performance.now() - begun)
    }
    times.sort((one, other) => one - other)
    const rows = await ask(`explain (analyze, costs off, timing off, summary off) ${sql}`, values())
    const plan = rows.map((row) => String(row["QUERY PLAN"]).trim())
    const scans = plan
      .filter((line) => /Scan/.test(line))
      .map((line) => line.replace(/^->\s*/, "").replace(/ \(actual.*/, ""))
    measured.push({ name, p50: times[100] ?? 0, plan: scans.join("; ") })
  }
  return measured
}
