"use server"

import { isMember, type Member } from "@/lib/access/actor"
import { appointmentDoubts, appointmentOf, heldColumns } from "@/lib/domain/appointment/rules"
import { markedBy, minutesOf, stateAfter } from "@/lib/domain/attendance/rules"
import { plannedState } from "@/lib/domain/care-breach/rules"
import { careHours, type HouseholdChild, type Offer, placedAt } from "@/lib/domain/childcare/rules"
import { busyDoubts, facilitatorProblems, facilitatorRows } from "@/lib/domain/facilitator/rules"
import { shortName } from "@/lib/domain/participant/rules"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type Facts, meetingFacts, tellHelping } from "./queries"
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
    const roomId = input.roomId ?? null
    const helping = input.facilitatorIds
    const facts = await meetingFacts(tx, { actor, now, meeting, roomId, helping })
    const notThere = facilitatorProblems(helping, { ...facts, leaderId: actor.id })
    if (notThere) return refuse(notThere)
    if (roomId && !facts.room) return refuse({ roomId: { key: "appointment.problems.roomGone" } })
    const refused = judged({ meeting, facts, input })
    if (refused) return refused
    const sessionId = await writeMeeting(tx, { actor, now, meeting, facts, input, mark: "booked" })
    const whose = { organisationId: actor.organisationId, sessionId, by: actor.id, now }
    await tx.sessionFacilitator.createMany({ data: facilitatorRows(helping, whose) })
    await tellHelping(tx, { actor, meeting: { ...meeting, kind: input.kind }, sessionId, now })
    return done({ sessionId }, traceOf(sessionId, input))
  },
})

export const logSession = defineAction({
  act: "session.log",
  input: logInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const meeting = meetingLogged(input, actor.organisation.timezone)
    const facts = await meetingFacts(tx, { actor, now, meeting, roomId: null, helping: [] })
    const refused = judged({ meeting, facts, input })
    if (refused) return refused
    const mark = input.attendance === "planned" ? "booked" : input.attendance
    const sessionId = await writeMeeting(tx, { actor, now, meeting, facts, input, mark })
    const waits = { organisationId: actor.organisationId, sessionId, state: "waitlisted" }
    const waiting = await tx.childcareBooking.count({ where: waits })
    await writeWords(tx, { actor, now, input, sessionId })
    const names = facts.people.map(shortName)
    return done({ sessionId, minutes: minutesOf(meeting), names, waiting }, traceOf(sessionId, input))
  },
})

type Judging = { meeting: Meeting; facts: Facts; input: PlanInput | LogInput }

function judged({ meeting, facts, input }: Judging) {
  const problems = meetingProblems(meeting, facts)
  if (problems) return refuse(problems)
  if (input.accepted) return null
  const arranged = meeting.course === "planned" ? appointmentDoubts(appointmentOf(meeting, input), facts) : []
  const doubts = [...meetingDoubtsOf(meeting, facts), ...busyDoubts(facts.busy), ...arranged]
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
  const childcare = answerOf(meeting)
  const state = mark === "booked" ? plannedState(childcare) : stateAfter([{ state: mark }])
  const { id: sessionId } = await tx.counsellingSession.create({
    data: {
      organisationId,
      counsellorId: actor.id,
      kind: input.kind,
      title: input.title || null,
      topics: input.topics,
      ...{ startsAt: meeting.startsAt, endsAt: meeting.endsAt, timezone: actor.organisation.timezone },
      ...{ mode: input.mode, place: meeting.place },
      ...("interpreter" in input && heldColumns(input)),
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
      return { organisationId, sessionId, ...marked, requestedAt: now, ...recorded }
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
  const booked = meeting.participantIds.flatMap((mother) =>
    facts.children.filter(({ id, participantId }) => participantId === mother && care.childIds.includes(id)),
  )
  let placed = care.childIds
  let offerId: string | null = null
  if (care.kind === "placed") {
    offerId = care.offer.id
    placed = await takePlaces(tx, meeting, { offer: care.offer, booked })
  }
  if (care.kind === "offered") {
    const place = ("childcareOffer" in input && input.childcareOffer?.place) || meeting.place
    const offer = {
      organisationId,
      sessionId,
      place,
      ...careHours(meeting),
      places: care.places,
      taken: care.childIds.length,
    }
    offerId = (await tx.childcareOffer.create({ data: { ...offer, createdAt: now }, select: { id: true } }))
      .id
  }
  const stateOfChild = (id: string) => (placed.includes(id) ? "confirmed" : "waitlisted")
  const reason = care.kind === "unmet" ? (input.childcareReason ?? null) : null
  await tx.childcareBooking.createMany({
    data: booked.map(({ id, participantId }) => {
      const whose = { organisationId, sessionId, participantId, childId: id, offerId }
      const state = care.kind === "unmet" ? "unmet" : stateOfChild(id)
      return { ...whose, state, reason, requestedAt: now, createdBy: actor.id }
    }),
  })
}

type Taking = { offer: Offer; booked: readonly HouseholdChild[] }

/** Of a session to come, whoever does not fit waits; of one that took place all were there. */
async function takePlaces(tx: Tx, { course }: Meeting, { offer, booked }: Taking): Promise<string[]> {
  const inLine = course === "planned"
  const placed = inLine ? placedAt(offer, booked) : booked.map(({ id }) => id)
  if (placed.length > 0)
    await tx.$executeRaw`select sec.take_places(${offer.id}::uuid, ${placed.length}::int, 0, ${inLine})`
  return placed
}

type Words = { actor: Member; now: Date; input: LogInput; sessionId: string }

async function writeWords(tx: Tx, { actor, now, input, sessionId }: Words) {
  const { note, noteVisibility, nextStep, nextStepDue } = input
  const about = input.participantIds.map((participantId) => {
    return { organisationId: actor.organisationId, sessionId, participantId, createdAt: now }
  })
  const by = { authorId: actor.id, visibility: noteVisibility }
  if (note) await tx.counsellingNote.createMany({ data: about.map((one) => ({ ...one, ...by, text: note })) })
  const dueOn = nextStepDue ? toDateColumn(nextStepDue) : null
  if (nextStep)
    await tx.nextStep.createMany({
      data: about.map((one) => ({ ...one, createdBy: actor.id, what: nextStep, dueOn })),
    })
}
