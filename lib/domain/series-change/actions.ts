"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { recurrenceOf, rruleOf } from "@/lib/domain/recurrence/rules"
import { defineAction } from "@/lib/platform/action"
import { dayName } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, type Refused, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { type ArrangedSeries, arrangedSeries, changeFacts } from "./queries"
import {
  changeDoubts,
  changeProblems,
  followingOf,
  hoursOf,
  isAnotherDay,
  type Moved,
  movedSessions,
  ruleAfter,
  ruleUntil,
} from "./rules"
import { type ChangeSeriesInput, cancelSeriesInput, changeSeriesInput } from "./schema"

/** This and all following: other hours, another weekday, another place, another title; what was is not touched. */
export const changeSeries = defineAction({
  act: "series.change",
  input: changeSeriesInput,
  async run({ actor, input, tx, now }) {
    const found = await reached(tx, actor, input)
    const { series, anchor, by } = found
    if (series.version !== input.version) return bothVersions(found)
    const { following, exceptions } = followingOf({ ...found, now })
    const recurrence = recurrenceOf(series.rrule)
    const hours = { ...input, timezone: series.timezone }
    const moved = movedSessions(following, { anchor, recurrence, hours })
    const problems = changeProblems({ anchor, moved, now })
    if (problems) return refuse(problems)
    const leaderId = (by.role === "coordinator" && input.leaderId) || series.leaderId
    const facts = await changeFacts(tx, { actor: by, series, moved, leaderId, roomId: input.roomId ?? null })
    if (facts.roomGone) return refuse({ roomId: { key: "appointment.problems.roomGone" } })
    const named = (day: string) => dayName(day, series.timezone, actor.locale)
    const doubts = input.accepted ? [] : changeDoubts(moved, facts, named)
    if (doubts.length > 0) return doubt(doubts)

    const rrule = rruleOf(ruleAfter(recurrence, anchor, input.date))
    const care = await writeChange(tx, { found, input, moved, leaderId, rrule })
    const value = { seriesId: series.id, count: moved.length, exceptions, ...care }
    return done(value, { ...traceOf(series.id, ["sessions"]), count: moved.length })
  },
})

/** This and all following do not take place; what was arranged by itself stays. */
export const cancelSeries = defineAction({
  act: "series.change",
  input: cancelSeriesInput,
  async run({ actor, input, tx, now }) {
    const found = await reached(tx, actor, input)
    const { series, anchor } = found
    if (series.version !== input.version) return changedSince()
    const { following, exceptions } = followingOf({ ...found, now })
    if (following.length === 0) return refuse({ form: { key: "series-change.problems.nothingToCome" } })
    const ids = following.map(({ id }) => id)
    const by = { cancelledAt: now, cancelledBy: actor.id }
    const why = { cancelReason: input.reason, cancelNote: input.note || null }
    await tx.counsellingSession.updateMany({
      where: { organisationId: series.organisationId, id: { in: ids } },
      data: { state: "cancelled", ...why, ...by, version: { increment: 1 } },
    })
    await tx.attendance.updateMany({
      where: {
        organisationId: series.organisationId,
        sessionId: { in: ids },
        state: { in: ["booked", "waitlisted", "offered"] },
      },
      data: {
        ...{ state: "cancelled_by_org", answerBy: null, reconfirm: false },
        ...{ recordedAt: now, recordedBy: actor.id },
      },
    })
    const [care] = await tx.$queryRaw<{ freed: number }[]>`
      select coalesce(sum(sec.free_care(id, ${now})), 0)::int as freed from unnest(${ids}::uuid[]) id`
    const rrule = rruleOf(ruleUntil(recurrenceOf(series.rrule), anchor.day))
    await tx.sessionSeries.updateMany({
      where: { id: series.id },
      data: { rrule, version: { increment: 1 } },
    })
    const value = { seriesId: series.id, count: ids.length, exceptions, freed: care?.freed ?? 0 }
    return done(value, { ...traceOf(series.id, ["state", "cancelReason"]), count: ids.length })
  },
})

async function reached(tx: Tx, actor: Person, of: { seriesId: string; sessionId: string }) {
  if (!isMember(actor)) return missing()
  const found = await arrangedSeries(tx, actor, of)
  return found ? { ...found, by: actor } : missing()
}

type Changing = {
  found: ArrangedSeries
  input: ChangeSeriesInput
  moved: readonly Moved[]
  leaderId: string
  rrule: string
}

async function writeChange(tx: Tx, { found, input, moved, leaderId, rrule }: Changing) {
  const { series } = found
  const { title, topics, mode, place, roomId = null, onlineLink = null } = input
  const held = { title: title || null, topics, mode, place: place || null, roomId, onlineLink }
  const [ids, data] = [
    moved.map(({ id }) => id),
    { ...held, sequence: { increment: 1 }, version: { increment: 1 } },
  ]
  const ofThese = { organisationId: series.organisationId, id: { in: ids } }
  await tx.counsellingSession.updateMany({ where: ofThese, data: { ...data, counsellorId: leaderId } })
  await tx.$executeRaw`
    update counselling_session s set starts_at = m."startsAt", ends_at = m."endsAt", series_day = m.day
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(id uuid, day date, "startsAt" timestamptz, "endsAt" timestamptz)
    where s.organisation_id = ${series.organisationId}::uuid and s.id = m.id`
  const otherDays = moved.filter((one) => isAnotherDay(one, series.timezone)).map(({ id }) => id)
  await tx.attendance.updateMany({
    where: { organisationId: series.organisationId, sessionId: { in: otherDays }, state: "booked" },
    data: { reconfirm: true },
  })
  const stood = JSON.stringify(moved.map(({ was }) => was))
  const [care] = await tx.$queryRaw<{ waiting: number; tooOld: number }[]>`
    select coalesce(sum(c.waiting), 0)::int as waiting, coalesce(sum(c.too_old), 0)::int as "tooOld"
    from jsonb_to_recordset(${stood}::jsonb) as w(id uuid, "startsAt" timestamptz, "endsAt" timestamptz)
    cross join lateral sec.move_care(w.id, w."startsAt", w."endsAt") c`
  await tx.sessionSeries.updateMany({
    where: { id: series.id },
    data: {
      ...{ ...held, leaderId, rrule, startTime: input.startTime, endTime: input.endTime },
      version: { increment: 1 },
    },
  })
  return { anotherDay: otherDays.length > 0, waiting: care?.waiting ?? 0, tooOld: care?.tooOld ?? 0 }
}

/** Somebody changed it first: what stands now goes beside what was typed. */
function bothVersions({ series, anchor }: ArrangedSeries): Refused {
  const { version, title, topics, mode, place, roomId, onlineLink, leaderId, timezone, updatedAt } = series
  const values = { ...hoursOf(anchor, timezone), title, topics, mode, place, roomId, onlineLink, leaderId }
  const conflict = { version, values, by: null, at: updatedAt.toISOString() }
  return { done: false, problems: { form: { key: "form.problems.changedSince" } }, conflict }
}

function changedSince() {
  return refuse({ form: { key: "series-change.problems.changedSince" } })
}

function traceOf(id: string, fields: string[]) {
  return { kind: "session_series", id, fields }
}
