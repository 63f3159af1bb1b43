"use server"

import { isMember, type Member } from "@/lib/access/actor"
import { markedBy, minutesOf, stateAfter } from "@/lib/domain/attendance/rules"
import { careHours } from "@/lib/domain/childcare/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type Facts, meetingFacts } from "./queries"
import {
  answerOf,
  careOf,
  type Meeting,
  meetingDoubtsOf,
  meetingLogged,
  meetingPlanned,
  meetingProblems,
} from "./rules"
import { type LogInput, logInput, type PlanInput, planInput } from "./schema"

export const planSession = defineAction({
  act: "session.plan",
  input: planInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const meeting = meetingPlanned(input)
    const facts = await meetingFacts(tx, { actor, now, meeting })
    const refused = judged(meeting, facts, input.accepted)
    if (refused) return refused

    const sessionId = await writeMeeting(tx, { actor, now, meeting, facts, input, mark: "booked" })
    return done({ sessionId }, traceOf(sessionId, input))
  },
})

export const logSession = defineAction({
  act: "session.log",
  input: logInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const meeting = meetingLogged(input, actor.organisation.timezone)
    const facts = await meetingFacts(tx, { actor, now, meeting })
    const refused = judged(meeting, facts, input.accepted)
    if (refused) return refused

    const mark = input.attendance === "planned" ? "booked" : input.attendance
    const sessionId = await writeMeeting(tx, { actor, now, meeting, facts, input, mark })
    await writeWords(tx, { actor, now, input, sessionId })
    const names = facts.people.map(shortName)
    return done({ sessionId, minutes: minutesOf(meeting), names }, traceOf(sessionId, input))
  },
})

function judged(meeting: Meeting, facts: Facts, accepted: boolean | undefined) {
  const problems = meetingProblems(meeting, facts)
  if (problems) return refuse(problems)
  const doubts = accepted ? [] : meetingDoubtsOf(meeting, facts)
  return doubts.length > 0 ? doubt(doubts) : null
}

function traceOf(id: string, input: { participantIds: string[] }) {
  const { participantIds, ...others } = input
  return { kind: "counselling_session", id, participantIds, fields: Object.keys(others) }
}

type Written = {
  actor: Member
  now: Date
  meeting: Meeting
  facts: Facts
  input: PlanInput | LogInput
  mark: "booked" | Exclude<LogInput["attendance"], "planned">
}

async function writeMeeting(tx: Tx, written: Written): Promise<string> {
  const { actor, now, meeting, input, mark } = written
  const { organisationId } = actor
  const recorded = mark === "booked" ? {} : { recordedAt: now, recordedBy: actor.id }
  const state = mark === "booked" ? "scheduled" : stateAfter([{ state: mark }])
  const childcare = answerOf(meeting)
  const { id: sessionId } = await tx.counsellingSession.create({
    data: {
      organisationId,
      counsellorId: actor.id,
      kind: input.kind,
      title: input.title || null,
      topics: input.topics,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      timezone: actor.organisation.timezone,
      mode: input.mode,
      place: meeting.place,
      ...("interpreter" in input && { interpreter: input.interpreter }),
      capacity: meeting.capacity,
      childcare,
      childcareReason: childcare === "not_possible" ? (input.childcareReason ?? null) : null,
      childcareAnsweredAt: childcare === "unanswered" ? null : now,
      state,
      cancelReason: state === "cancelled" ? mark : null,
      createdAt: now,
      ...recorded,
    },
    select: { id: true },
  })
  const minutes =
    "attendance" in input ? { minutesLate: input.minutesLate, minutesEarly: input.minutesEarly } : {}
  await tx.attendance.createMany({
    data: meeting.participantIds.map((participantId) => {
      const marked =
        mark === "booked" ? { participantId } : markedBy({ participantId, state: mark, ...minutes })
      return { organisationId, sessionId, ...marked, ...recorded }
    }),
  })
  await writeCare(tx, written, sessionId)
  if (input.draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...input.draft } })
  return sessionId
}

/** The guard is part of the update: whoever comes second is told, and a place is never given twice. */
async function writeCare(tx: Tx, { actor, now, meeting, facts, input }: Written, sessionId: string) {
  const care = careOf(meeting, facts)
  if (care.kind === "none") return
  const { organisationId } = actor
  const needed = care.childIds.length
  let offerId: string | null = null
  if (care.kind === "placed") {
    offerId = care.offer.id
    const { count } = await tx.childcareOffer.updateMany({
      where: { id: offerId, taken: { lte: care.offer.places - needed } },
      data: { taken: { increment: needed } },
    })
    if (count !== 1) throw new Error("The places went between reading and taking them")
  }
  if (care.kind === "offered") {
    const place = ("childcareOffer" in input && input.childcareOffer?.place) || meeting.place
    const offer = {
      organisationId,
      sessionId,
      place,
      ...careHours(meeting),
      places: care.places,
      taken: needed,
    }
    offerId = (await tx.childcareOffer.create({ data: { ...offer, createdAt: now }, select: { id: true } }))
      .id
  }
  const state = care.kind === "unmet" ? "unmet" : "confirmed"
  const reason = care.kind === "unmet" ? (input.childcareReason ?? null) : null
  const booked = facts.children.filter(({ id }) => care.childIds.includes(id))
  await tx.childcareBooking.createMany({
    data: booked.map(({ id, participantId }) => {
      const whose = { organisationId, sessionId, participantId, childId: id, offerId }
      return { ...whose, state, reason, requestedAt: now, createdBy: actor.id }
    }),
  })
}

type Words = { actor: Member; now: Date; input: LogInput; sessionId: string }

async function writeWords(tx: Tx, { actor, now, input, sessionId }: Words) {
  const { note, noteVisibility, nextStep, nextStepDue } = input
  const about = input.participantIds.map((participantId) => {
    return { organisationId: actor.organisationId, sessionId, participantId, createdAt: now }
  })
  if (note)
    await tx.counsellingNote.createMany({
      data: about.map((one) => ({ ...one, authorId: actor.id, text: note, visibility: noteVisibility })),
    })
  if (nextStep)
    await tx.nextStep.createMany({
      data: about.map((one) => {
        return {
          ...one,
          createdBy: actor.id,
          what: nextStep,
          dueOn: nextStepDue ? toDateColumn(nextStepDue) : null,
        }
      }),
    })
}
