"use server"

import type { Person } from "@/lib/access/actor"
import { careLetter } from "@/lib/domain/care-letter/rules"
import type { CareTask } from "@/lib/domain/next-step/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { env } from "@/lib/platform/env"
import { post } from "@/lib/platform/mail"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { placesOf } from "./queries"
import {
  type CareMark,
  type CarePlace,
  type Collecting,
  collectingOf,
  emergencyProblems,
  pressProblems,
  timeOf,
} from "./rules"
import { type CheckingOut, checkOutInput, type Press, pressInput, undoInput } from "./schema"

export const checkIn = defineAction({
  act: "care.mark",
  input: pressInput,
  async run({ actor, input, tx, now }) {
    const { places, at, problems } = await pressedAt(tx, { actor, input, now, mark: "in" })
    if (problems) return refuse(problems)
    const count = await marked(tx, { input, mark: "in", at, now })
    return done({ count }, traceOf(places, "in", count))
  },
})

export const markAbsent = defineAction({
  act: "care.mark",
  input: pressInput,
  async run({ actor, input, tx, now }) {
    const { places, at, problems } = await pressedAt(tx, { actor, input, now, mark: "absent" })
    if (problems) return refuse(problems)
    const count = await marked(tx, { input, mark: "absent", at, now })
    return done({ count }, traceOf(places, "absent", count))
  },
})

/** To the mother or a listed adult. Whoever must never collect is written down, and the children stay. */
export const checkOut = defineAction({
  act: "care.mark",
  input: checkOutInput,
  async run({ actor, input, tx, now }) {
    const { places, first, at, problems } = await pressedAt(tx, { actor, input, now, mark: "out" })
    if (problems) return refuse(problems)
    const collecting = collectingOf(input, first)
    if (collecting.kind === "unknown") return refuse({ to: { key: "care-register.problems.toMissing" } })
    if (collecting.kind === "forbidden") {
      const { person, name } = collecting
      await marked(tx, { input, mark: "blocked", at: now, now, whom: person ? { person } : { name } })
      await tell(tx, first, "blocked")
      return done({ count: 0, blocked: true }, traceOf(places, "blocked", 0))
    }
    const isEmergency = collecting.kind === "emergency"
    const lacking = isEmergency ? emergencyProblems(input, actor.name) : null
    if (lacking) return refuse(lacking)
    const count = await marked(tx, { input, mark: "out", at, now, whom: whomOf(collecting, input) })
    if (isEmergency && count > 0) await tell(tx, first, "emergency")
    return done({ count, blocked: false }, traceOf(places, isEmergency ? "emergency" : "out", count))
  },
})

/** Takes back what was pressed last. */
export const undoCare = defineAction({
  act: "care.mark",
  input: undoInput,
  async run({ actor, input, tx, now }) {
    const { places, problems } = await pressedAt(tx, { actor, input, now, mark: "in" })
    if (problems) return refuse(problems)
    const [row] = await tx.$queryRaw<{ count: number }[]>`
      select sec.unmark_care(${input.bookings}::uuid[], ${now}) as count`
    return done({ count: row?.count ?? 0 }, traceOf(places, "undone", row?.count ?? 0))
  },
})

/** To whom the children went, as the register keeps it. */
function whomOf(collecting: Collecting, { name, second, reason, phoned }: CheckingOut) {
  if (collecting.kind === "listed") return { to: "listed", person: collecting.person }
  return collecting.kind === "emergency"
    ? { to: "emergency", name, second, reason, phoned }
    : { to: "mother" }
}

type Pressing = { actor: Person; input: Press; now: Date; mark: CareMark }

/** The places that were pressed: of one family, and all within reach, or there is nothing. */
async function pressedAt(tx: Tx, { actor, input, now, mark }: Pressing) {
  const places = await placesOf(tx, input.bookings)
  const [first] = places
  const isOneFamily = places.every(({ family }) => family === first?.family)
  if (!first || places.length !== input.bookings.length || !isOneFamily) return missing()
  const at = timeOf(input, first, { mark, now })
  return { places, first, at, problems: pressProblems({ places, at, now, mark, actor: actor.name }) }
}

type Marking = { input: Press; mark: CareMark | "blocked"; at: Date; now: Date; whom?: object }

async function marked(tx: Tx, { input, mark, at, now, whom = {} }: Marking): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select sec.mark_care(${input.bookings}::uuid[], ${mark}, ${at}, ${now}, ${JSON.stringify(whom)}::jsonb) as count`
  return row?.count ?? 0
}

/** A task for whoever accompanies the mother and a letter to the coordinators, without any name. */
async function tell(tx: Tx, { booking, day }: CarePlace, task: CareTask) {
  const told = await tx.$queryRaw<{ email: string; locale: string }[]>`
    select * from sec.tell_of_care(${booking}::uuid, ${task})`
  const address = `${env.APP_URL ?? "http://localhost:3000"}/childcare/roster?date=${day}`
  for (const { email, locale } of told) await post(tx, careLetter({ email, locale, address }))
}

function traceOf(places: readonly CarePlace[], mark: string, count: number) {
  const [first] = places
  return {
    kind: "care_mark",
    ...(first && { id: first.booking, participantIds: [first.family] }),
    fields: [mark],
    count,
  }
}
