"use server"

import { isMember, type Member } from "@/lib/access/actor"
import { entriesOfJson, entriesOfSheet, readServices } from "@/lib/domain/national-list/rules"
import { type Given, mostServices, type NationalFile } from "@/lib/domain/national-list/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { readSheet } from "@/lib/platform/spreadsheet"
import type { Tx } from "@/lib/platform/transaction"
import { directoryOf } from "./queries"
import { checkProblems, countsOf, judge, takenOf } from "./rules"
import { checkedRows, confirmInput, stageInput } from "./schema"

const no = (word: string, values = {}) =>
  refuse({ file: { key: `directory-import.problems.${word}`, values } })

/** Checks a list and puts it aside: nothing changes in the directory before somebody says yes. */
export const stageServices = defineAction({
  act: "service.import",
  input: stageInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) missing()
    const file = await nationalFile(input.file)
    if (!file) return no("notServices")
    if (file.services.length === 0) return no("empty")
    if (file.services.length > mostServices) return no("tooMany", { most: mostServices })
    const rows = judge(readServices(file), await directoryOf(tx, actor))
    const refused = countsOf(rows).refused
    const { id } = await tx.importBatch.create({
      data: {
        organisationId: actor.organisationId,
        membershipId: actor.id,
        kind: "services",
        fileName: input.fileName,
        rows: { rows },
        accepted: rows.length - refused,
        refused,
        createdAt: now,
      },
      select: { id: true },
    })
    return done({ batchId: id }, { kind: "import", id, fields: ["checked"], count: rows.length })
  },
})

/** All accepted rows or none: the list is judged again against the directory as it is by now. */
export const confirmServices = defineAction({
  act: "service.import",
  input: confirmInput,
  oneAtATime: true,
  async run({ actor, input: { batchId }, tx, now }) {
    if (!isMember(actor)) missing()
    const batch = await tx.importBatch.findFirst({
      where: { id: batchId, membershipId: actor.id, kind: "services" },
    })
    if (!batch) missing()
    const stale = checkProblems({ ...batch, now })
    if (stale) return refuse(stale)
    const { rows: shown } = checkedRows.parse(batch.rows)
    const directory = await directoryOf(tx, actor)
    const rows = judge(
      shown.map(({ row, name, given, refusal }) =>
        given
          ? { row, name, given, refusal: null }
          : { row, name, given, refusal: refusal ?? { reason: "notService", text: "" } },
      ),
      directory,
    )
    if (rows.some(({ fate }, place) => fate !== shown[place]?.fate)) {
      await tx.importBatch.updateMany({ where: { id: batchId }, data: { rows: { rows } } })
      return refuse({ form: { key: "directory-import.problems.clash" } })
    }
    const taken = takenOf(rows)
    if (taken.length === 0) return refuse({ form: { key: "directory-import.problems.nothingToTake" } })
    await writeAll(tx, actor, taken)
    const kept = { rows: rows.map((row) => ({ ...row, given: null })) }
    await tx.importBatch.updateMany({ where: { id: batchId }, data: { importedAt: now, rows: kept } })
    return done({ batchId }, { kind: "import", id: batchId, fields: ["services"], count: taken.length })
  },
})

/** Known by its bytes and not by its name: JSON begins with a bracket, everything else is lines. */
async function nationalFile(bytes: Uint8Array): Promise<NationalFile | null> {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 100)).replace(/^\uFEFF/, "")
  if (/^\s*[[{]/.test(text)) return entriesOfJson(new TextDecoder("utf-8").decode(bytes))
  const sheet = await readSheet(bytes, { rows: 20_000, columns: 80 })
  return "unreadable" in sheet ? null : entriesOfSheet(sheet.rows)
}

/** One statement for all of them. What people wrote beside a list's fields is not touched. */
async function writeAll(tx: Tx, { organisationId }: Member, taken: readonly Given[]): Promise<void> {
  await tx.$executeRaw`
    insert into local_service (organisation_id, source, source_id, name, provider, description, language, topics, women_only,
      cost, opening, address, postcode, city, phone, email, website)
    select ${organisationId}::uuid, r.source, r."sourceId", r.name, r.provider, r.description, r.language, r.topics,
      r."womenOnly", r.cost, r.opening, r.address, r.postcode, r.city, r.phone, r.email, r.website
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as r(source text, "sourceId" text, name text, provider text,
      description text, language text, topics text[], "womenOnly" boolean, cost text, opening text, address text,
      postcode text, city text, phone text, email text, website text)
    on conflict (organisation_id, source, source_id) do update set name = excluded.name, provider = excluded.provider,
      description = excluded.description, language = excluded.language, topics = excluded.topics,
      women_only = excluded.women_only, cost = excluded.cost, opening = excluded.opening, address = excluded.address,
      postcode = excluded.postcode, city = excluded.city, phone = excluded.phone, email = excluded.email,
      website = excluded.website, version = local_service.version + 1, updated_at = now()`
}
