"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { meetingProblems } from "./rules"
import { type MeetingFacts, meetingInput, meetingOne, meetingRevision } from "./schema"

/** One more entry of the history of this house with a company. */
export const recordMeeting = defineAction({
  act: "employer-meeting.record",
  input: meetingInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { employerId, draft, ...facts } = input
    const problems = meetingProblems(facts, await aroundOf(tx, actor, { employerId, facts }))
    if (problems) return refuse(problems)
    const written = { organisationId: actor.organisationId, createdBy: actor.id, createdAt: now }
    const data = { ...columnsOf(facts), ...written, employerId }
    const { id } = await tx.employerMeeting.create({ data, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ meetingId: id }, traceOf(id, Object.keys(facts)))
  },
})

export const reviseMeeting = defineAction({
  act: "employer-meeting.record",
  input: meetingRevision,
  async run({ actor, input, tx }) {
    const { meetingId, version, draft, ...facts } = input
    const before = await reached(tx, actor, meetingId)
    if (before.version !== version)
      return conflictAt(before.updatedAt, { version: before.version, values: formOf(before) })
    const { employerId } = before
    const problems = meetingProblems(facts, await aroundOf(tx, actor, { employerId, facts }))
    if (problems) return refuse(problems)
    const reset = facts.nextStep ? {} : { nextDoneAt: null }
    const data = { ...columnsOf(facts), ...reset, version: { increment: 1 } }
    await tx.employerMeeting.updateMany({ where: { id: meetingId, version }, data })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ meetingId }, traceOf(meetingId, Object.keys(facts)))
  },
})

/** What was promised is done. */
export const completeNext = defineAction({
  act: "employer-meeting.record",
  input: meetingOne,
  run: ({ actor, input, tx, now }) => setDone(tx, actor, { ...input, nextDoneAt: now }),
})

export const reopenNext = defineAction({
  act: "employer-meeting.record",
  input: meetingOne,
  run: ({ actor, input, tx }) => setDone(tx, actor, { ...input, nextDoneAt: null }),
})

async function setDone(tx: Tx, actor: Person, what: { meetingId: string; nextDoneAt: Date | null }) {
  const { meetingId, nextDoneAt } = what
  const { nextStep } = await reached(tx, actor, meetingId)
  if (nextStep === null) return missing()
  await tx.employerMeeting.updateMany({ where: { id: meetingId }, data: { nextDoneAt } })
  return done({ meetingId }, traceOf(meetingId, ["nextDoneAt"]))
}

type Asked = { employerId: string; facts: MeetingFacts }

async function aroundOf(tx: Tx, actor: Person, { employerId, facts }: Asked) {
  const employer = await tx.employer.findFirst({
    where: { AND: [within(actor, "employer"), { id: employerId }] },
    select: { contacts: { where: within(actor, "employerContact"), select: { id: true } } },
  })
  if (!employer) return missing()
  const colleagues = await tx.$queryRaw<{ id: string }[]>`select id from sec.staff()`
  const { contactId, heldBy } = facts
  return {
    today: fromDateColumn(actor.today),
    worksHere: colleagues.some(({ id }) => id === heldBy),
    isTheirs: contactId === null || employer.contacts.some(({ id }) => id === contactId),
  }
}

async function reached(tx: Tx, actor: Person, meetingId: string) {
  const meeting = await tx.employerMeeting.findFirst({
    where: { AND: [within(actor, "employerMeeting"), { id: meetingId }] },
  })
  return meeting ?? missing()
}

function columnsOf({ heldOn, nextDue, withWhom, nextStep, ...facts }: MeetingFacts) {
  return {
    ...facts,
    heldOn: toDateColumn(heldOn),
    nextDue: nextDue === null ? null : toDateColumn(nextDue),
    withWhom: withWhom ?? null,
    nextStep: nextStep ?? null,
  }
}

function formOf({ kind, heldOn, heldBy, contactId, ...row }: Awaited<ReturnType<typeof reached>>) {
  const { withWhom, what, nextStep, nextDue } = row
  return {
    ...{ kind, heldBy, contactId, withWhom, what, nextStep },
    heldOn: fromDateColumn(heldOn),
    nextDue: nextDue && fromDateColumn(nextDue),
  }
}

function traceOf(id: string, fields: string[]) {
  return { kind: "employer_meeting", id, fields }
}
