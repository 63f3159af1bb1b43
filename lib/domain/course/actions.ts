"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { enrolInput, leaveInput, levelsInput } from "./schema"

/** Takes women into a series from a day: they are expected at its sessions from then on, or wait where one is full. */
export const enrolInSeries = defineAction({
  act: "series.enrol",
  input: enrolInput,
  async run({ actor, input, tx, now }) {
    const { seriesId, participantIds, from, level = null } = input
    await arranged(tx, actor, seriesId)
    const enrolled = await tx.$queryRaw<{ id: string | null }[]>`
      select sec.enrol_in_series(${seriesId}::uuid, p, ${from}::date, ${level}, ${now}) as id
      from unnest(${participantIds}::uuid[]) p`
    const count = enrolled.filter(({ id }) => id !== null).length
    if (count < participantIds.length) return refuse({ participantIds: { key: "course.problems.enrolled" } })
    const lines = await linesOf(tx, { seriesId, participantIds, now })
    return done(
      { count, ...lines },
      { kind: "session_series", id: seriesId, participantIds, fields: ["enrolments"] },
    )
  },
})

/** She leaves after a day: later sessions do not expect her, and her children's places there are free. */
export const leaveSeries = defineAction({
  act: "series.enrol",
  input: leaveInput,
  async run({ actor, input, tx, now }) {
    const found = await enrolment(tx, actor, input)
    if (found.version !== input.version) return changedSince()
    if (found.until !== null) return refuse({ form: { key: "course.problems.left" } })
    const [left] = await tx.$queryRaw<{ freed: number }[]>`
      select sec.leave_series(${found.id}::uuid, ${input.until}::date, ${input.reason}, ${now}) as freed`
    return done({ freed: left?.freed ?? 0 }, traceOf(found, ["until", "leftReason"]))
  },
})

/** What she knew when she began, and when she left. */
export const setLevels = defineAction({
  act: "series.enrol",
  input: levelsInput,
  async run({ actor, input, tx }) {
    const found = await enrolment(tx, actor, input)
    if (found.version !== input.version) return changedSince()
    const { levelAtStart = null, levelAtEnd = null } = input
    await tx.seriesEnrolment.updateMany({
      where: { id: found.id },
      data: { levelAtStart, levelAtEnd, version: { increment: 1 } },
    })
    return done({ enrolmentId: found.id }, traceOf(found, ["levelAtStart", "levelAtEnd"]))
  },
})

type Enrolled = { seriesId: string; participantIds: string[]; now: Date }

/** Of how many sessions to come one of these women waits for a place. */
async function linesOf(tx: Tx, { seriesId, participantIds, now }: Enrolled) {
  const [found] = await tx.$queryRaw<{ waiting: number; sessions: number }[]>`
    select count(distinct s.id)::int as sessions, (count(distinct s.id) filter (where a.state = 'waitlisted'))::int as waiting
    from counselling_session s join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id
    where s.series_id = ${seriesId}::uuid and s.state in ('draft', 'scheduled') and s.starts_at > ${now}
      and a.participant_id = any(${participantIds}::uuid[]) and a.state in ('booked', 'waitlisted', 'offered')`
  return found ?? { waiting: 0, sessions: 0 }
}

/** A series that this person may arrange: her own, or a group of the organisation that she coordinates. */
async function arranged(tx: Tx, actor: Person, seriesId: string) {
  if (!isMember(actor)) return missing()
  const groups = actor.role === "coordinator" ? [{ kind: { not: "individual" } }] : []
  const series = await tx.sessionSeries.findFirst({
    where: {
      AND: [
        { id: seriesId, organisationId: actor.organisationId },
        { OR: [{ leaderId: actor.id }, ...groups] },
      ],
    },
    select: { id: true },
  })
  return series ?? missing()
}

async function enrolment(tx: Tx, actor: Person, of: { seriesId: string; enrolmentId: string }) {
  await arranged(tx, actor, of.seriesId)
  const found = await tx.seriesEnrolment.findFirst({
    where: { id: of.enrolmentId, seriesId: of.seriesId },
    select: { id: true, participantId: true, until: true, version: true },
  })
  return found ?? missing()
}

function changedSince() {
  return refuse({ form: { key: "course.problems.changedSince" } })
}

function traceOf({ id, participantId }: { id: string; participantId: string }, fields: string[]) {
  return { kind: "series_enrolment", id, participantIds: [participantId], fields }
}
