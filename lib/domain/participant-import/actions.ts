"use server"

import { randomUUID } from "node:crypto"
import { isMember, type Member } from "@/lib/access/actor"
import { type ListRow, limits, listIn } from "@/lib/domain/listed-participant/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { tell } from "@/lib/platform/progress"
import { readSheet } from "@/lib/platform/spreadsheet"
import type { Tx } from "@/lib/platform/transaction"
import { aroundList } from "./queries"
import {
  type Around,
  batchProblems,
  changedRows,
  type Judged,
  judge,
  keptRows,
  type Woman,
  willBeTaken,
  withoutCells,
  writtenRow,
} from "./rules"
import { batchRows, confirmInput, emptyBatch, lifeOfBatch, stageInput } from "./schema"

const portion = 500

/** Checks a list and puts it aside: nothing becomes a participant before somebody says yes. */
export const stageImport = defineAction({
  act: "participant.import",
  input: stageInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) missing()
    await tell({ step: "reading", done: 0, of: 1 })
    const list = listIn(await readSheet(input.file, limits))
    if ("problem" in list) return refuse({ file: list.problem })
    const { around } = await aroundList(tx, actor)
    const judged = await judgeAll(tx, list.rows, around)
    const kept = keptRows(list.unknown, judged)
    const accepted = judged.filter(({ verdict }) => verdict.fate === "taken").length
    await emptyOldBatches(tx, actor, now)
    const { id } = await tx.importBatch.create({
      data: {
        organisationId: actor.organisationId,
        membershipId: actor.id,
        fileName: input.fileName,
        rows: kept,
        accepted,
        refused: judged.length - accepted,
        createdAt: now,
      },
      select: { id: true },
    })
    return done({ batchId: id }, { kind: "import", id, fields: ["checked"], count: judged.length })
  },
})

/** All accepted rows or none: the list is judged again against what is registered by now. */
export const confirmImport = defineAction({
  act: "participant.import",
  input: confirmInput,
  quiet: true,
  oneAtATime: true,
  async run({ actor, input: { batchId, takeSuspected }, tx, now }) {
    if (!isMember(actor)) missing()
    const batch = await tx.importBatch.findFirst({
      where: { id: batchId, membershipId: actor.id, kind: "participants" },
    })
    if (!batch) missing()
    const stale = batchProblems({ ...batch, now })
    if (stale) return refuse(stale)

    const staged = batchRows.parse(batch.rows)
    const { around, programmeId } = await aroundList(tx, actor)
    const judged = await judgeAll(tx, staged.rows, around)
    const changed = changedRows(staged.rows, judged)
    const rows = keptRows(staged.unknown, judged)
    if (changed.length > 0) {
      await tx.importBatch.updateMany({ where: { id: batchId }, data: { rows } })
      const values = { count: changed.length, rows: changed.slice(0, 10).join(", ") }
      return refuse({ form: { key: "participant-import.problems.clash", values } })
    }

    const taken = judged.filter(({ verdict }) => willBeTaken(verdict, takeSuspected))
    if (taken.length === 0) return refuse({ form: { key: "participant-import.problems.nothingToTake" } })
    const participantIds = await writeAll(tx, { actor, programmeId, around, taken, now })
    const counted = { accepted: taken.length, refused: judged.length - taken.length }
    const kept = withoutCells(rows, takeSuspected)
    await tx.importBatch.updateMany({
      where: { id: batchId },
      data: { ...counted, importedAt: now, rows: kept },
    })
    return done(
      { batchId },
      { kind: "import", id: batchId, participantIds, fields: ["participants"], count: taken.length },
    )
  },
})

/* A word to the database now and then: it ends a transaction in which nothing is said for ten seconds. */
async function judgeAll(tx: Tx, rows: readonly ListRow[], around: Around): Promise<Judged[]> {
  const judgeNext = judge(around)
  const judged: Judged[] = []
  for (const row of rows) {
    if (judged.length % portion === 0) {
      await tell({ step: "checking", done: judged.length, of: rows.length })
      await tx.$executeRaw`select 1`
    }
    judged.push(judgeNext(row))
  }
  await tell({ step: "checking", done: rows.length, of: rows.length })
  return judged
}

/** What waited too long loses its rows: they hold what a coordinator may not read elsewhere. */
async function emptyOldBatches(tx: Tx, actor: Member, now: Date): Promise<void> {
  const old = new Date(now.getTime() - lifeOfBatch)
  await tx.importBatch.updateMany({
    where: { membershipId: actor.id, importedAt: null, createdAt: { lt: old }, rows: { not: emptyBatch } },
    data: { rows: emptyBatch },
  })
}

type Taking = { actor: Member; programmeId: string; around: Around; taken: readonly Judged[]; now: Date }

async function writeAll(tx: Tx, taking: Taking): Promise<string[]> {
  const { taken } = taking
  const [first] = await tx.$queryRaw<{ country: string; first_number: number }[]>`
    select * from sec.reserve_case_numbers(${taken.length}::int)`
  if (!first) missing()
  const pseudonym = (place: number) =>
    `${first.country}-${String(first.first_number + place).padStart(4, "0")}`
  const women = taken.map((judged, place) => ({ ...judged, id: randomUUID(), pseudonym: pseudonym(place) }))
  for (let from = 0; from < women.length; from += portion) {
    await tell({ step: "writing", done: from, of: women.length })
    await writePortion(tx, taking, women.slice(from, from + portion))
    if (from === 0 && women.length > portion) await tx.$executeRaw`select sec.look_at_participants()`
  }
  await tell({ step: "writing", done: women.length, of: women.length })
  return women.map(({ id }) => id)
}

/** Written without reading back: a coordinator may bring contact and children in and not see them again. One statement
 * for each table, because thousands of rows one by one would keep everybody else waiting. */
async function writePortion(
  tx: Tx,
  { actor, programmeId, around, now }: Taking,
  women: readonly Woman[],
): Promise<void> {
  const { id: me, organisationId } = actor
  const rows = JSON.stringify(women.map((woman) => writtenRow(woman, around)))
  await tx.$executeRaw`
    insert into participant (id, organisation_id, programme_id, pseudonym, external_reference, known_as, family_name,
      latin_name, birth, citizenships, country_of_birth, preferred_language, interpreter_needed, phase, registered_on, created_by)
    select r.id, ${organisationId}::uuid, ${programmeId}::uuid, r.pseudonym, r."externalReference", r."knownAs", r."familyName",
      r."latinName", r.birth, r.citizenships, r."countryOfBirth", r."preferredLanguage", r."interpreterNeeded", r.phase,
      r."registeredOn", ${me}::uuid
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, pseudonym text, "externalReference" text, "knownAs" text,
      "familyName" text, "latinName" text, birth text, citizenships text[], "countryOfBirth" text, "preferredLanguage" text,
      "interpreterNeeded" boolean, phase text, "registeredOn" date)`
  await tx.$executeRaw`
    insert into participant_contact (participant_id, organisation_id, phone, email)
    select r.id, ${organisationId}::uuid, r.phone, r.email
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, phone text, email text)`
  await tx.$executeRaw`
    insert into child (participant_id, organisation_id, birth)
    select r.id, ${organisationId}::uuid, c.birth
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, children text[]), unnest(r.children) as c(birth)`
  await tx.$executeRaw`
    insert into consent (participant_id, organisation_id, purpose, text_version, language, method, given_on, recorded_by)
    select r.id, ${organisationId}::uuid, 'participation_data', 'imported', coalesce(r."preferredLanguage", 'und'), 'written',
      r."consentOn", ${me}::uuid
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "preferredLanguage" text, "consentOn" date)
    where r."consentOn" is not null`
  await tx.$executeRaw`
    insert into enrolment (participant_id, organisation_id, decided_on, decided_by, enrolled_on)
    select r.id, ${organisationId}::uuid, ${actor.today}::date, ${me}::uuid, r."enrolledOn"
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, phase text, "enrolledOn" date) where r.phase = 'enrolled'`
  await tx.$executeRaw`
    insert into eligibility (participant_id, organisation_id, decision, decided_on, decided_by)
    select r.id, ${organisationId}::uuid, 'eligible', ${actor.today}::date, ${me}::uuid
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, phase text) where r.phase = 'enrolled'`
  await tx.$executeRaw`
    insert into phase_change (participant_id, organisation_id, from_phase, to_phase, at, changed_by)
    select r.id, ${organisationId}::uuid, m.before, m.after, ${now}::timestamptz + m.place * interval '1 millisecond', ${me}::uuid
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, phase text),
      (values (0, 'registered', 'eligible'), (1, 'eligible', 'enrolled')) as m(place, before, after)
    where r.phase = 'enrolled'`
  await tx.$executeRaw`
    insert into assignment (participant_id, organisation_id, counsellor_id, from_on)
    select r.id, ${organisationId}::uuid, r."counsellorId", r."registeredOn"
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "counsellorId" uuid, "registeredOn" date)
    where r."counsellorId" is not null`
}
