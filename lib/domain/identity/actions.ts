"use server"

import { within } from "@/lib/access/reach"
import { periodProblems } from "@/lib/domain/transfer/rules"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { heldFields, heldOf, identityProblems } from "./rules"
import { identityInput } from "./schema"

export const reviseParticipant = defineAction({
  act: "participant.revise",
  input: identityInput,
  async run({ actor, input, tx }) {
    const { participantId: id, version, draft, ...identity } = input
    const row = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id, phase: { notIn: ["merged", "erased"] } }] },
      select: { version: true, phase: true, handedOverOn: true, ...heldFields },
    })
    if (!row) missing()
    const over = periodProblems(row)
    if (over) return refuse(over)
    const { version: standing, phase, handedOverOn: _, ...columns } = row
    const held = heldOf(columns)
    if (standing !== version)
      return conflictWith(tx, { kind: "participant", id, version: standing, values: held })
    const problems = identityProblems(input, {
      phase,
      today: fromDateColumn(actor.today),
      referenceTaken: await isTaken(tx, {
        reference: identity.externalReference,
        own: row.externalReference,
      }),
    })
    if (problems) return refuse(problems)

    const data = { ...identity, ...unknownOf(identity), version: { increment: 1 } }
    await tx.participant.updateMany({ where: { id, version }, data })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = Object.keys(heldFields).filter((field) => differs(field, identity, columns))
    return done({ participantId: id }, { kind: "participant", id, participantIds: [id], fields })
  },
})

const nullable = [
  "familyName",
  "latinName",
  "birth",
  "countryOfBirth",
  "preferredLanguage",
  "literacy",
  "arrival",
  "externalReference",
] as const

/** What was emptied is not known any more. */
function unknownOf(identity: Partial<Record<(typeof nullable)[number], string | undefined>>) {
  return Object.fromEntries(nullable.filter((field) => !identity[field]).map((field) => [field, null]))
}

function differs(field: string, now: object, before: object): boolean {
  const held = (row: object) => JSON.stringify(new Map(Object.entries(row)).get(field) ?? null)
  return held(now) !== held(before)
}

async function isTaken(tx: Tx, { reference, own }: { reference: string | undefined; own: string | null }) {
  if (!reference || reference === own) return false
  const [found] = await tx.$queryRaw<{ same_reference: boolean }[]>`
    select same_reference from sec.already_registered(${reference}, '', null)`
  return found?.same_reference === true
}
