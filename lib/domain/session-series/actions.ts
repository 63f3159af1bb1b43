"use server"

import { randomUUID } from "node:crypto"
import { isMember, type Member } from "@/lib/access/actor"
import { heldColumns } from "@/lib/domain/appointment/rules"
import { plannedState } from "@/lib/domain/care-breach/rules"
import { careHours } from "@/lib/domain/childcare/rules"
import { facilitatorRows } from "@/lib/domain/facilitator/rules"
import { type Occurrence, rruleOf } from "@/lib/domain/recurrence/rules"
import { defineAction } from "@/lib/platform/action"
import { toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { seriesFacts } from "./queries"
import {
  caredOn,
  datesTyped,
  judgedDates,
  languagesOf,
  recurrenceTyped,
  type SeriesFacts,
  seriesProblems,
} from "./rules"
import { type SeriesInput, seriesInput } from "./schema"

/** All the dates before anything is kept, each with what speaks against it. */
export const previewSeries = defineAction({
  act: "series.plan",
  input: seriesInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const dates = datesTyped(input, actor.organisation.timezone)
    const facts = await seriesFacts(tx, { actor, input, dates, now })
    const problems = seriesProblems({ input, dates }, facts)
    if (problems) return refuse(problems)
    return done(judgedDates(dates, facts, input.childIds), { kind: "session_series", fields: ["preview"] })
  },
})

/** A session for each date that is not left out, with everybody in each of them, all of it or nothing. */
export const planSeries = defineAction({
  act: "series.plan",
  input: seriesInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const all = datesTyped(input, actor.organisation.timezone)
    const dates = all.filter(({ day }) => !input.skipped.includes(day))
    const facts = await seriesFacts(tx, { actor, input, dates, now })
    const problems = seriesProblems({ input, dates }, facts)
    if (problems) return refuse(problems)

    const writing = { actor, input, dates, facts, now }
    const seriesId = await writeSeries(tx, { ...writing, left: all.filter((date) => !dates.includes(date)) })
    await writeSessions(tx, writing, seriesId)
    if (input.draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...input.draft } })
    const { participantIds } = input
    const trace = { kind: "session_series", id: seriesId, participantIds, count: dates.length }
    return done({ seriesId, count: dates.length }, trace)
  },
})

type Writing = {
  actor: Member
  input: SeriesInput
  dates: readonly Occurrence[]
  facts: SeriesFacts
  now: Date
}

/** What the series and each of its sessions say of themselves. */
function sharedBy({ actor, input }: Writing) {
  const { organisationId, organisation } = actor
  const { kind, title, topics, mode, place } = input
  const { roomId, onlineLink, ...held } = heldColumns(input)
  const said = { organisationId, kind, title: title || null, topics, timezone: organisation.timezone, mode }
  return { shared: { ...said, place: place || null, roomId, onlineLink }, held }
}

async function writeSeries(tx: Tx, writing: Writing & { left: readonly Occurrence[] }): Promise<string> {
  const { actor, input, dates, left, now } = writing
  const course =
    input.kind === "course"
      ? {
          plannedHours: input.plannedHours ?? null,
          level: input.level ?? null,
          languages: languagesOf(input.languages),
        }
      : {}
  const { id: seriesId } = await tx.sessionSeries.create({
    data: {
      ...sharedBy(writing).shared,
      ...course,
      leaderId: actor.id,
      rrule: rruleOf(recurrenceTyped(input)),
      startsOn: toDateColumn(input.date),
      startTime: input.startTime,
      endTime: input.endTime,
      exdates: left.map(({ day }) => toDateColumn(day)),
      createdAt: now,
    },
    select: { id: true },
  })
  const from = toDateColumn(dates[0]?.day ?? input.date)
  await tx.seriesEnrolment.createMany({
    data: input.participantIds.map((participantId) => {
      return { organisationId: actor.organisationId, seriesId, participantId, from, createdAt: now }
    }),
  })
  return seriesId
}

async function writeSessions(tx: Tx, writing: Writing, seriesId: string) {
  const { actor, input, dates, now } = writing
  const { organisationId } = actor
  const { shared, held } = sharedBy(writing)
  const { childcare, childcareReason = null, capacity = null } = input
  const care = {
    childcare,
    childcareReason: childcare === "not_possible" ? childcareReason : null,
    childcareAnsweredAt: childcare === "unanswered" ? null : now,
    state: plannedState(childcare),
  }
  const sessions = dates.map((date) => ({ ...date, id: randomUUID() }))
  await tx.counsellingSession.createMany({
    data: sessions.map(({ id, day, startsAt, endsAt }) => {
      const when = { startsAt, endsAt, seriesId, seriesDay: toDateColumn(day) }
      return { id, ...shared, ...held, ...care, ...when, counsellorId: actor.id, capacity, createdAt: now }
    }),
  })
  await tx.sessionFacilitator.createMany({
    data: sessions.flatMap(({ id: sessionId }) =>
      facilitatorRows(input.facilitatorIds, { organisationId, sessionId, by: actor.id, now }),
    ),
  })
  await tx.attendance.createMany({
    data: sessions.flatMap(({ id: sessionId }) =>
      input.participantIds.map((participantId) => {
        return { organisationId, sessionId, participantId, requestedAt: now }
      }),
    ),
  })
  await writeCare(tx, writing, sessions)
}

type Written = Occurrence & { id: string }

/** Places for each session, and for the children who can have one that day. */
async function writeCare(tx: Tx, writing: Writing, sessions: readonly Written[]) {
  const { actor, input, facts, now } = writing
  const { organisationId } = actor
  const { childIds, childcareOffer } = input
  const places = childcareOffer?.places ?? childIds.length
  if (input.childcare !== "offered" || places === 0) return
  const cared = sessions.map((session) => {
    return { ...session, offerId: randomUUID(), children: caredOn(session.day, childIds, facts) }
  })
  const place = childcareOffer?.place || input.place || null
  await tx.childcareOffer.createMany({
    data: cared.map(({ id: sessionId, offerId, children, ...session }) => {
      const offer = { id: offerId, organisationId, sessionId, place, places, taken: children.length }
      return { ...offer, ...careHours(session), createdAt: now }
    }),
  })
  await tx.childcareBooking.createMany({
    data: cared.flatMap(({ id: sessionId, offerId, children }) =>
      children.map(({ id: childId, participantId }) => ({
        ...{ organisationId, sessionId, participantId, childId, offerId },
        ...{ state: "confirmed", requestedAt: now, createdBy: actor.id },
      })),
    ),
  })
}
