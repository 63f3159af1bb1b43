import { createHash, randomBytes, randomUUID } from "node:crypto"
import pg from "pg"
import type { Cast } from "./cast"
import { carersOf } from "./cast/carers"
import { caseFile } from "./cast/case-file"
import { dealingsOf } from "./cast/dealings"
import { facilitators } from "./cast/facilitators"
import { saidOfHours } from "./cast/hours"
import { namedNotes } from "./cast/notes"
import type { Player } from "./cast/players"
import { privateRecords } from "./cast/private"
import { reminders } from "./cast/reminders"
import { seriesOf } from "./cast/series"
import { hour, stage } from "./cast/stage"

type Row = Record<string, unknown>
export type Asked = (sql: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>

/** Raw SQL as the role that serves, on one single connection: whatever stuck to it would be seen. */
export function servingRole(url: string) {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const within = async <Value>(
    token: string | null,
    work: (ask: Asked) => Promise<Value>,
    end = "rollback",
  ) => {
    const client = await pool.connect()
    try {
      await client.query("begin")
      await client.query("select set_config('app.session', $1, true)", [token ?? ""])
      return await work((sql, values) => client.query<Row>(sql, values))
    } finally {
      await client.query(end)
      client.release()
    }
  }
  return {
    /** Asks in a transaction as whoever holds the token, and takes everything back. */
    within,
    /** Asks outside any transaction, with nothing set. */
    bare: (sql: string, values?: unknown[]) => pool.query<Row>(sql, values),
    close: () => pool.end(),
  }
}

/** The state of a statement that the database refused; null when it went through. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof pg.DatabaseError ? (error.code ?? "") : Promise.reject(error)),
  )
}

export type Tenant = { name: string; key: string[] }

/** Every table behind a wall, with the columns of its key. */
export async function tenantTables(ask: (sql: string) => Promise<Row[]>): Promise<Tenant[]> {
  const rows = await ask(`
    select c.relname as name, (
      select array_agg(a.attname::text order by a.attnum) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
    order by c.relname`)
  return rows.map(({ name, key }) => ({ name: String(name), key: Array.isArray(key) ? key.map(String) : [] }))
}

/** A row's key as one text, for comparing sets. */
export const keyOf = ({ key }: Tenant) =>
  `concat_ws(' ', ${key.map((column) => `${column}::text`).join(", ")})`

/** What the cast lacks for every clause and every policy to matter: added where walls are tested, and nowhere else. */
export async function extras(c: Cast, ask: (sql: string, values?: unknown[]) => Promise<Row[]>) {
  const set = stage(ask, c.now)
  const { put, at } = set
  const session = async (by: Player, kind: string, of: string) => {
    const starts = at(-60)
    const id = await put("counselling_session", {
      organisation_id: c.harbour,
      counsellor_id: by.id,
      kind,
      starts_at: starts,
      ends_at: new Date(starts.getTime() + hour),
      timezone: "Europe/Madrid",
      state: "held",
      recorded_at: starts,
    })
    const mark = { state: "present", recorded_at: starts }
    await put("attendance", { organisation_id: c.harbour, session_id: id, participant_id: of, ...mark })
    return id
  }
  for (const person of [c.noor, c.clara, c.konrad]) {
    await put("draft", { membership_id: person.id, form: "session", values: {}, submit_key: randomUUID() })
    const sent = { membership_id: person.id, key: randomUUID(), act: "session.log", outcome: { done: true } }
    await put("submission", sent, null)
  }
  for (const [person, organisation] of [
    [c.clara, c.harbour],
    [c.konrad, c.elbe],
  ] as const)
    await put("import_batch", {
      organisation_id: organisation,
      membership_id: person.id,
      file_name: "list.csv",
      rows: "[]",
      accepted: 0,
      refused: 0,
    })
  const accountId = await put("account", { name: "Emile", email: `emile.${set.unique()}@example.com` })
  const id = await put("membership", { account_id: accountId, role: "employer", organisation_id: c.harbour })
  const token = await signedIn(set, accountId, id)
  const span = { starts_at: at(-61), ends_at: new Date(at(-61).getTime() + hour) }
  const empty = await put("counselling_session", {
    organisation_id: c.harbour,
    counsellor_id: c.noor.id,
    kind: "individual",
    timezone: "Europe/Madrid",
    ...span,
  })
  const place = { organisation_id: c.harbour, session_id: empty, places: 1, ...span }
  const files = await caseFiles(c, set)
  const room = await put("room", { organisation_id: c.harbour, name: "Room 2" })
  await put("room", { organisation_id: c.elbe, name: "Room 2" })
  const series = await seriesOf(c, set)
  const notes = await namedNotes(c, set)
  const hidden = await privateRecords(c, set)
  await reminders(c, set)
  await saidOfHours(ask, c)
  const helped = await facilitators(set, c)
  for (const [organisation_id, claimed_id, other_organisation_id, other_id, by] of [
    [c.harbour, c.amina, c.elbe, c.zahra, c.clara],
    [c.elbe, c.zahra, c.harbour, c.dara, c.konrad],
  ] as const)
    await put("same_person", {
      ...{ organisation_id, claimed_id, other_organisation_id, other_id },
      ...{ claimed_by: by.id, claimed_at: at(-1) },
    })
  const dealings = await dealingsOf(set, c)
  const carers = await carersOf(set, { cast: c, place, ask })
  const burden = {
    kind: "mental_wellbeing",
    severity: 3,
    note: "CNRY",
    since: set.on(-80),
    opened_by: c.noor.id,
  }
  await put("obstacle", { organisation_id: c.harbour, participant_id: c.amina, ...burden })
  const ratios = JSON.stringify([{ under: 13, perAdult: 8 }])
  for (const [organisation_id, by] of [
    [c.harbour, c.clara],
    [c.elbe, c.konrad],
  ] as const) {
    const changed = { organisation_id, changed_by: by.id, changed_at: at(-1) }
    await put("care_setting", { ...changed, ratios, answer_hours: 24 })
    await put("correction_setting", { ...changed, days: 8 })
  }
  await ask("update obstacle set severity = 2")
  await ask("update skill_claim set self_level = 3")
  await ask("update contact_person set relation = 'aunt'")
  for (const [organisation_id, session_id, offer_id, by] of [
    [c.harbour, c.groupOfNoor, c.offerOfGroup, c.clara],
    [c.elbe, c.elbeSession, c.offerOfElbe, c.konrad],
  ] as const) {
    const of = { organisation_id, session_id }
    const counted = { version: 1, number: 12, counted_at: at(-1), counted_by: by.id }
    await put("head_count", { ...of, ...counted })
    await put("care_breach", { ...of, offer_id, logged_at: at(-1), mothers: 1, children: 1 })
    await put("care_approval", { ...of, reason: "CNRY", approved_by: by.id, approved_at: at(-1) })
  }
  return {
    ...files,
    room,
    ...series,
    ...dealings,
    ...carers,
    ...notes,
    ...hidden,
    ...helped,
    ...(await nobodyChosen(set)),
    /** Registered, and nothing more. */
    bare: await put("participant", {
      organisation_id: c.harbour,
      programme_id: c.programme,
      known_as: "Roya",
      registered_on: set.on(-1),
    }),
    /** A session of Noor's without anybody, and places that nobody has taken. */
    empty: await put("counselling_session", {
      organisation_id: c.harbour,
      counsellor_id: c.noor.id,
      kind: "individual",
      timezone: "Europe/Madrid",
      ...span,
    }),
    emptyToo: empty,
    /** A series of hers that nobody is in. */
    emptySeries: await put("session_series", {
      ...{
        organisation_id: c.harbour,
        leader_id: c.noor.id,
        kind: "individual",
        rrule: "FREQ=WEEKLY;BYDAY=MO",
      },
      ...{ start_time: "10:00", end_time: "11:00", timezone: "Europe/Madrid", starts_on: set.on(7) },
    }),
    emptyOffer: await put("childcare_offer", place),
    /** An employer who has signed in: no wall opens for her. */
    employer: { id, accountId, token },
    /** Of a participant who is no longer hers. */
    noorForHana: await session(c.noor, "individual", c.hana),
    /** With nobody of Noor's in it. */
    groupOfDara: await session(c.tomas, "group", c.dara),
  }
}

/** A third organisation where no safeguarding lead is chosen yet. */
async function nobodyChosen(set: ReturnType<typeof stage>) {
  const pier = await set.put("organisation", { name: "Pier", country: "FR", timezone: "Europe/Paris" })
  const accountId = await set.put("account", { name: "Cleo", email: `cleo.${set.unique()}@example.org` })
  const id = await set.put("membership", {
    account_id: accountId,
    role: "coordinator",
    organisation_id: pier,
  })
  return { pier, cleo: { id, accountId, name: "Cleo", email: "", token: await signedIn(set, accountId, id) } }
}

async function signedIn(set: ReturnType<typeof stage>, accountId: string, membershipId: string) {
  const token = randomBytes(32).toString("base64url")
  await set.put("account_session", {
    token_hash: createHash("sha256").update(token).digest(),
    account_id: accountId,
    membership_id: membershipId,
    idle_until: new Date(Date.now() + hour),
    absolute_until: new Date(Date.now() + 8 * hour),
  })
  return token
}

/** A whole file for one woman of each counsellor, and a change of hers that leaves a revision a coordinator may not see. */
async function caseFiles(c: Cast, set: ReturnType<typeof stage>) {
  const harbour = { organisation: c.harbour, elsewhere: c.elbe }
  const alike = (of: string) =>
    set.put("participant", {
      organisation_id: of,
      programme_id: c.programme,
      known_as: "Twin",
      registered_on: set.on(-1),
    })
  const twin = await alike(c.harbour)
  const fileOfAmina = await caseFile(set, { ...harbour, participant: c.amina, by: c.noor, alike: twin })
  await caseFile(set, { ...harbour, participant: c.dara, by: c.tomas, alike: await alike(c.harbour) })
  const elbe = { organisation: c.elbe, elsewhere: c.harbour }
  await caseFile(set, { ...elbe, participant: c.zahra, by: c.lena, alike: await alike(c.elbe) })
  const own = { organisation_id: c.harbour, participant_id: c.amina }
  const profile = { version_number: 1, interview_on: set.on(-1), content: {}, agreed_on: set.on(-1) }
  const loose: Record<string, string> = {
    skills_profile: await set.put("skills_profile", {
      ...own,
      participant_id: c.basma,
      ...profile,
      agreed_by: c.noor.id,
    }),
    education: await set.put("education", { ...own, level: "none" }),
    itinerary_objective: await set.put("itinerary_objective", {
      ...own,
      itinerary_id: fileOfAmina.itinerary,
      axis: "family",
      what: "Time for school",
    }),
  }
  /** Rows on which nothing hangs, beside those of the whole file. */
  return { twin, fileOfAmina, loose }
}
