"use server"

import { randomUUID } from "node:crypto"
import { isMember, type Member } from "@/lib/access/actor"
import { readEmployers } from "@/lib/domain/listed-employer/rules"
import { type GivenEmployer, mostRows } from "@/lib/domain/listed-employer/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { readSheet } from "@/lib/platform/spreadsheet"
import type { Tx } from "@/lib/platform/transaction"
import { companiesOf } from "./queries"
import { checkProblems, countsOf, isSameFate, judge, takenOf } from "./rules"
import { checkedRows, confirmInput, type Judged, stageInput } from "./schema"

const no = (word: string, values = {}) =>
  refuse({ file: { key: `employer-import.problems.${word}`, values } })

/** Checks a list and puts it aside: nothing changes before somebody says yes. */
export const stageEmployers = defineAction({
  act: "employer.import",
  input: stageInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) missing()
    const sheet = await readSheet(input.file, { rows: 20_000, columns: 80 })
    if ("unreadable" in sheet) return no(sheet.unreadable.why === "empty" ? "empty" : "unreadable")
    const read = readEmployers(sheet.rows)
    if (!read) return no("noName")
    if (read.length === 0) return no("empty")
    if (read.length > mostRows) return no("tooMany", { most: mostRows })
    const rows = judge(read, await companiesOf(tx, actor))
    const { refused } = countsOf(rows)
    const about = { organisationId: actor.organisationId, membershipId: actor.id, kind: "employers" }
    const counted = { accepted: rows.length - refused, refused, createdAt: now }
    const { id } = await tx.importBatch.create({
      data: { ...about, ...counted, fileName: input.fileName, rows: { rows } },
      select: { id: true },
    })
    return done({ batchId: id }, { kind: "import", id, fields: ["checked"], count: rows.length })
  },
})

/** All accepted rows or none: the list is judged again against the companies as they are by now. */
export const confirmEmployers = defineAction({
  act: "employer.import",
  input: confirmInput,
  oneAtATime: true,
  async run({ actor, input: { batchId }, tx, now }) {
    if (!isMember(actor)) missing()
    const mine = { id: batchId, membershipId: actor.id, kind: "employers" }
    const batch = await tx.importBatch.findFirst({ where: mine })
    if (!batch) missing()
    const stale = checkProblems({ ...batch, now })
    if (stale) return refuse(stale)
    const { rows: shown } = checkedRows.parse(batch.rows)
    const rows = judge(shown, await companiesOf(tx, actor))
    if (rows.some((row, place) => !isSameFate(row, shown[place]))) {
      await tx.importBatch.updateMany({ where: { id: batchId }, data: { rows: { rows } } })
      return refuse({ form: { key: "employer-import.problems.clash" } })
    }
    const taken = takenOf(rows)
    if (taken.length === 0) return refuse({ form: { key: "employer-import.problems.nothingToTake" } })
    await writeAll(tx, actor, taken)
    const kept = { rows: rows.map((row) => ({ ...row, given: null })) }
    await tx.importBatch.updateMany({ where: { id: batchId }, data: { importedAt: now, rows: kept } })
    return done({ batchId }, { kind: "import", id: batchId, fields: ["employers"], count: taken.length })
  },
})

type Taken = Judged & { given: GivenEmployer }

/** Companies, then whom we know there, then where they are: each wall asks for the one before. */
async function writeAll(tx: Tx, actor: Member, taken: readonly Taken[]): Promise<void> {
  const { organisationId } = actor
  const country = actor.organisation.country ?? missing()
  const placed = taken.map((row) => ({ ...row, id: row.employerId ?? randomUUID() }))
  const fresh = placed.filter(({ fate }) => fate === "new")
  await tx.employer.createMany({ data: fresh.map(({ id, given }) => ({ ...given.facts, id, country })) })
  const isAdded = (row: Taken, part: "contact" | "site") => row.fate === "new" || row.adds.includes(part)
  const contacts = placed.flatMap((row) => {
    const { contact } = row.given
    if (!contact || !isAdded(row, "contact")) return []
    const locale = contact.locale || actor.locale
    return [{ ...contact, locale, organisationId, employerId: row.id, isMain: row.fate === "new" }]
  })
  await tx.employerContact.createMany({ data: contacts })
  const sites = placed.flatMap((row) => {
    const { site, facts } = row.given
    return site && isAdded(row, "site")
      ? [{ ...site, name: site.town ?? facts.name, employerId: row.id }]
      : []
  })
  await tx.employerSite.createMany({ data: sites })
  for (const { id, adds, given, fate } of placed) {
    if (fate === "completed") await complete(tx, { id, adds, given })
  }
}

async function complete(tx: Tx, { id, adds, given }: Pick<Taken, "adds" | "given"> & { id: string }) {
  const facts = adds.flatMap((part) =>
    part === "site" || part === "contact" ? [] : [[part, given.facts[part]] as const],
  )
  if (facts.length === 0) return
  const data = { ...Object.fromEntries(facts), version: { increment: 1 } }
  await tx.employer.updateMany({ where: { id }, data })
}
