import type { Ask, Cast } from "./cast"

type Column = { table: string; name: string; type: string }

/** What an employer may read of a placement, and what is hers in the shared page of a company. */
const shared = [
  ...["placement.hours_pattern", "placement.site", "placement.tasks_agreed", "placement.support_agreed"],
  ...["placement.instruction_languages", "placement.supervisor", "participant.known_as"],
  ...["work_experience.weekly_plan", "work_experience.insurance", "work_objective.label"],
  ...["employer_contact.name", "employer_contact.email", "employer_contact.locale", "employer_contact.phone"],
]
/** A zone that is none would break the clock of the page. */
const untouched = /\btimezone$/

/** Read by every partner of the country, whoever wrote it. */
const ofTheCountry = ["employer_revision"]

/** Every column of words behind a wall, of rows that belong to one organisation. */
async function columnsOfWords(ask: Ask): Promise<Column[]> {
  const rows = await ask(
    `select c.table_name as "table", c.column_name as name, c.udt_name as type
    from information_schema.columns c
    join pg_class k on k.oid = format('public.%I', c.table_name)::regclass and k.relkind in ('r', 'p') and k.relrowsecurity
    where c.table_schema = 'public' and c.table_name <> all ($1) and c.udt_name in ('text', 'varchar', 'bpchar', '_text', 'json', 'jsonb')
      and c.is_generated = 'NEVER' and exists (
        select 1 from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name
          and o.column_name = 'organisation_id')
    order by 1, 2`,
    [ofTheCountry],
  )
  return rows.map(({ table, name, type }) => ({
    table: String(table),
    name: String(name),
    type: String(type),
  }))
}

function marked({ table, name, type }: Column): string {
  const words = `'PLNT ' || '${table}.${name} ' || md5(ctid::text)`
  if (type === "_text") return `array[${words}]`
  return type.startsWith("json") ? `jsonb_build_object('PLNT', ${words})::${type}` : words
}

/** Writes a mark that tells where it came from into every word of an organisation that an employer may not read. Answers where it stands. */
export async function plant(ask: Ask, { harbour }: Cast): Promise<string[]> {
  const planted: string[] = []
  for (const column of await columnsOfWords(ask)) {
    const place = `${column.table}.${column.name}`
    if (shared.includes(place) || untouched.test(place)) continue
    const rows = await ask(
      `update ${column.table} set ${column.name} = ${marked(column)} where organisation_id = $1 returning 1`,
      [harbour],
    ).catch(() => [])
    if (rows.length > 0) planted.push(place)
  }
  return planted
}

/** An agreement that waits for its host, and a shadowing whose days wait for an answer: what the company reads of them is marked. */
export async function awaitAnswers({ amina, bakery, harbour, noor, put }: Cast): Promise<void> {
  const of = { organisation_id: harbour, participant_id: amina }
  const at = { employer_id: bakery.employer, contact_id: bakery.contact, counsellor_id: noor.id }
  const marked = { site: "SHRD-site", tasks_agreed: "SHRD-tasks", support_agreed: "SHRD-support" }
  const now = Date.now()
  const [soon, later] = [new Date(now + 86_400_000), new Date(now + 90_000_000)]
  const span = { starts_on: soon, ends_on: new Date(now + 150 * 86_400_000), ...marked }
  const experience = await put("work_experience", {
    ...{
      ...of,
      starts_on: soon,
      weekly_hours: 20,
      weekly_plan: "{1 09:00-13:00}",
      legal_form: "traineeship",
    },
    ...{ insurance: "SHRD-insurance", tutor_id: noor.id, created_by: noor.id, state: "awaiting_signatures" },
  })
  await put("work_objective", { ...of, work_experience_id: experience, label: "SHRD-objective" })
  const stay = { kind: "work_experience", state: "proposed", work_experience_id: experience }
  await put("placement", { ...of, ...at, ...span, ...stay })
  const shadowing = await put("placement", {
    ...{ ...of, ...at, ...span, kind: "shadowing", state: "proposed", supervisor: "SHRD-supervisor" },
  })
  const day = { placement_id: shadowing, starts_at: soon, ends_at: later, timezone: "Europe/Madrid" }
  await put("placement_slot", { ...of, ...day, care: "family", care_who: "PLNT who minds them" })
}

/** The words of one placement that an employer reads while she says yes, each with a mark of its own. */
export async function share(ask: Ask, { amina, placementOfAmina, noor }: Cast): Promise<void> {
  await ask("update participant set known_as = 'SHRD-name' where id = $1", [amina])
  await ask(
    `update placement set hours_pattern = 'SHRD-pattern', site = 'SHRD-site', tasks_agreed = 'SHRD-tasks',
       support_agreed = 'SHRD-support' where id = $1`,
    [placementOfAmina],
  )
  await ask("update placement_slot set care = 'not_needed', care_who = null where placement_id = $1", [
    placementOfAmina,
  ])
  await ask(
    `update placement set employer_agreed_at = now(), employer_agreed_by = $2,
       participant_agreed_at = now(), participant_agreed_by = $2 where id = $1`,
    [placementOfAmina, noor.id],
  )
}
