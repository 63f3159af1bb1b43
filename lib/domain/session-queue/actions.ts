"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { inLine, lineOf, seatFacts } from "./queries"
import { answerProblems, capacityProblems, seatProblems } from "./rules"
import { capacityInput, inLineInput, seatInput } from "./schema"

/** The place is hers, or she waits behind whoever asked before; of many who ask for the last one exactly one gets it. */
export const bookSeat = defineAction({
  act: "session.book",
  input: seatInput,
  oneAtATime: true,
  async run({ actor, input: { sessionId, participantId, withChildren }, tx, now }) {
    const facts = await seatFacts(tx, actor, { sessionId, participantId })
    if (!facts) return missing()
    const problems = seatProblems({ ...facts, now })
    if (problems) return refuse(problems)
    const childIds = withChildren ? facts.childIds : []
    const [seat] = await tx.$queryRaw<{ state: string; place: number }[]>`
      select state, place from sec.take_seat(${sessionId}::uuid, ${participantId}::uuid, ${childIds}::uuid[], ${now})`
    if (!seat) return refuse({ form: { key: "session-queue.problems.over" } })
    return done({ waits: seat.state === "waitlisted", place: seat.place }, traceOf(sessionId, participantId))
  },
})

/** She was asked and says yes in time: the place that was held is hers. */
export const confirmSeat = defineAction({
  act: "session.queue",
  input: inLineInput,
  oneAtATime: true,
  async run({ input, tx, now }) {
    const found = await inLine(tx, input)
    if (!found) return missing()
    const problems = answerProblems({ ...found, now })
    if (problems) return refuse(problems)
    const { sessionId, participantId } = input
    const [seat] = await tx.$queryRaw<{ hers: boolean }[]>`
      select sec.confirm_seat(${sessionId}::uuid, ${participantId}::uuid, ${now}) as hers`
    if (!seat?.hers) return refuse({ form: { key: "session-queue.problems.nothingOffered" } })
    return done({}, traceOf(sessionId, participantId))
  },
})

/** She does not come, or does not wait any more; whoever is next is asked at once. */
export const leaveLine = defineAction({
  act: "session.queue",
  input: inLineInput,
  oneAtATime: true,
  async run({ input: { sessionId, participantId }, tx, now }) {
    const [seat] = await tx.$queryRaw<{ gone: boolean }[]>`
      select sec.leave_line(${sessionId}::uuid, ${participantId}::uuid, ${now}) as gone`
    if (!seat?.gone) return missing()
    return done({}, traceOf(sessionId, participantId))
  },
})

/** Taken off by mistake: she stands again where she stood. */
export const rejoinLine = defineAction({
  act: "session.queue",
  input: inLineInput,
  oneAtATime: true,
  async run({ input: { sessionId, participantId }, tx, now }) {
    const [seat] = await tx.$queryRaw<{ back: boolean }[]>`
      select sec.rejoin_line(${sessionId}::uuid, ${participantId}::uuid, ${now}) as back`
    if (!seat?.back) return missing()
    return done({}, traceOf(sessionId, participantId))
  },
})

/** More places ask the first of the line; fewer than are taken there cannot be. */
export const changeCapacity = defineAction({
  act: "session.move",
  input: capacityInput,
  oneAtATime: true,
  async run({ actor, input: { sessionId, version, capacity }, tx, now }) {
    const arranges = actor.role === "coordinator" ? {} : { counsellorId: actor.id }
    const session = await tx.counsellingSession.findFirst({
      where: {
        AND: [
          within(actor, "counsellingSession"),
          arranges,
          { id: sessionId, state: { in: ["draft", "scheduled"] } },
        ],
      },
      select: { kind: true },
    })
    if (!session) return missing()
    /* whoever asks for a place now waits until this is decided */
    await tx.$executeRaw`select sec.settle_line(${sessionId}::uuid, ${now})`
    const line = await lineOf(tx, sessionId)
    const problems = capacityProblems({ capacity }, { kind: session.kind, taken: line?.taken ?? 0 })
    if (problems) return refuse(problems)
    const where = { id: sessionId, version }
    const { count } = await tx.counsellingSession.updateMany({
      where,
      data: { capacity, version: { increment: 1 } },
    })
    if (count === 0) return refuse({ form: { key: "session-change.problems.changedSince" } })
    await tx.$executeRaw`select sec.settle_line(${sessionId}::uuid, ${now})`
    const trace = { kind: "counselling_session", id: sessionId, fields: ["capacity"] }
    return done({ version: version + 1, before: line?.capacity ?? null }, trace)
  },
})

function traceOf(sessionId: string, participantId: string) {
  return {
    kind: "counselling_session",
    id: sessionId,
    participantIds: [participantId],
    fields: ["attendance"],
  }
}
