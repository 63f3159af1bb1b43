"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { counsellorsOf, safeguardingLeadOf } from "./queries"
import { isKeeper, namingProblems, revisingProblems, writingProblems } from "./rules"
import { closeInput, entryInput, finishInput, nameInput, openInput, reviseInput } from "./schema"

/** Of a woman she accompanies, or who told her something at a session she leads. Nothing of it stands in the file or the session. */
export const openRecord = defineAction({
  act: "safeguarding.open",
  input: openInput,
  tracedApart: true,
  async run({ actor, input, tx, now }) {
    const { aboutId, category, risk, text, draft } = input
    const home = isMember(actor) ? actor.organisationId : missing()
    const [her] = await tx.$queryRaw<object[]>`select 1 from sec.tellable(${aboutId}::uuid)`
    if (!her) return missing()
    const leadId = (await safeguardingLeadOf(tx, actor)) ?? actor.id
    const { id } = await tx.safeguardingRecord.create({
      data: { organisationId: home, aboutId, openedBy: actor.id, openedAt: now, leadId, category, risk },
      select: { id: true },
    })
    const own = { organisationId: home, recordId: id, byId: actor.id, at: now }
    await tx.safeguardingEntry.createMany({
      data: [
        { ...own, kind: "risk", text: risk },
        { ...own, kind: "account", text },
      ],
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return leaveTrace(tx, { actor, recordId: id, organisationId: home, now, what: "opened" })
  },
})

export const addEntry = defineAction({
  act: "safeguarding.write",
  input: entryInput,
  tracedApart: true,
  async run({ actor, input, tx, now }) {
    const { recordId, kind, text, dueOn, draft } = input
    const record = await readRecord(tx, actor, recordId)
    const problems = writingProblems({ closed: record.closedAt !== null })
    if (problems) return refuse(problems)
    const due = kind === "action" && dueOn !== null ? toDateColumn(dueOn) : null
    const { organisationId } = record
    await tx.safeguardingEntry.createMany({
      data: { organisationId, recordId, kind, text, byId: actor.id, at: now, dueOn: due },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return leaveTrace(tx, { actor, recordId, organisationId, now, what: "written" })
  },
})

export const finishEntry = defineAction({
  act: "safeguarding.write",
  input: finishInput,
  tracedApart: true,
  async run({ actor, input: { entryId }, tx, now }) {
    const entry = await tx.safeguardingEntry.findFirst({
      where: { AND: [within(actor, "safeguardingEntry"), { id: entryId, kind: "action" }] },
      select: { recordId: true, organisationId: true },
    })
    if (!entry) return missing()
    await tx.safeguardingEntry.updateMany({
      where: { id: entryId, doneAt: null },
      data: { doneAt: now, doneBy: actor.id },
    })
    return leaveTrace(tx, { actor, ...entry, now, what: "changed" })
  },
})

/** What it is about, how bad it is, and who leads it. How the risk was judged each time stays. */
export const reviseRecord = defineAction({
  act: "safeguarding.write",
  input: reviseInput,
  tracedApart: true,
  async run({ actor, input, tx, now }) {
    const { recordId, version, category, risk, leadId } = input
    const record = await keptRecord(tx, actor, recordId)
    const colleagues = (await counsellorsOf(tx)).map(({ id }) => id)
    const problems = revisingProblems(input, { colleagues, closed: record.closedAt !== null })
    if (problems) return refuse(problems)
    const { count } = await tx.safeguardingRecord.updateMany({
      where: { id: recordId, version },
      data: { category, risk, leadId, version: { increment: 1 } },
    })
    if (count === 0) return refuse({ form: { key: "safeguarding.problems.changedSince" } })
    const { organisationId } = record
    if (risk !== record.risk)
      await tx.safeguardingEntry.createMany({
        data: { organisationId, recordId, kind: "risk", text: risk, byId: actor.id, at: now },
      })
    return leaveTrace(tx, { actor, recordId, organisationId, now, what: "changed" })
  },
})

export const closeRecord = defineAction({
  act: "safeguarding.write",
  input: closeInput,
  tracedApart: true,
  async run({ actor, input: { recordId, closed }, tx, now }) {
    const { organisationId } = await keptRecord(tx, actor, recordId)
    await tx.safeguardingRecord.updateMany({
      where: { id: recordId },
      data: { closedAt: closed ? now : null, version: { increment: 1 } },
    })
    return leaveTrace(tx, { actor, recordId, organisationId, now, what: "changed" })
  },
})

export const nameReader = defineAction({
  act: "safeguarding.name",
  input: nameInput,
  tracedApart: true,
  async run({ actor, input, tx, now }) {
    const { recordId, membershipId } = input
    const { organisationId } = await keptRecord(tx, actor, recordId)
    const colleagues = (await counsellorsOf(tx)).map(({ id }) => id)
    const problems = namingProblems(input, { colleagues })
    if (problems) return refuse(problems)
    const data = { organisationId, recordId, membershipId, namedBy: actor.id, namedAt: now }
    await tx.safeguardingReader.createMany({ data, skipDuplicates: true })
    return leaveTrace(tx, { actor, recordId, organisationId, now, what: "named" })
  },
})

export const unnameReader = defineAction({
  act: "safeguarding.name",
  input: nameInput,
  tracedApart: true,
  async run({ actor, input: { recordId, membershipId }, tx, now }) {
    const { organisationId } = await keptRecord(tx, actor, recordId)
    await tx.safeguardingReader.deleteMany({ where: { recordId, membershipId } })
    return leaveTrace(tx, { actor, recordId, organisationId, now, what: "unnamed" })
  },
})

type Record = {
  organisationId: string
  openedBy: string
  leadId: string
  risk: string
  closedAt: Date | null
}

async function readRecord(tx: Tx, actor: Person, id: string): Promise<Record> {
  const record = await tx.safeguardingRecord.findFirst({
    where: { AND: [within(actor, "safeguardingRecord"), { id }] },
    select: { organisationId: true, openedBy: true, leadId: true, risk: true, closedAt: true },
  })
  return record ?? missing()
}

/** A record that she answers for, rather than reads because she needs to know. */
async function keptRecord(tx: Tx, actor: Person, id: string): Promise<Record> {
  const record = await readRecord(tx, actor, id)
  return isKeeper(record, actor.id, await safeguardingLeadOf(tx, actor)) ? record : missing()
}

type Trace = { actor: Person; recordId: string; organisationId: string; now: Date; what: string }

async function leaveTrace(tx: Tx, { actor, recordId, organisationId, now, what }: Trace) {
  await tx.safeguardingAccess.createMany({
    data: { organisationId, recordId, membershipId: actor.id, what, at: now },
  })
  return done({ recordId }, { kind: "safeguarding_record", id: recordId })
}
