"use server"

import type { Person } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { pictureOf } from "./queries"
import { agreeingProblems, moveProblems } from "./rules"
import { type MoveFacts, moveInput, previewInput } from "./schema"

/** Shows what would go along, and moves nothing. An action, so that no name is in an address. */
export const previewMove = defineAction({
  act: "caseload.move",
  input: previewInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input, tx, now }) {
    const { picture, mark, problems } = await foreseen(tx, actor, { facts: input, now })
    if (problems) return refuse(problems)
    const { participantIds } = input
    return done(
      { picture, seen: mark, facts: input },
      { kind: "participant", participantIds, fields: ["identity"] },
    )
  },
})

/** Moves what the preview showed, all of it or nothing. */
export const moveCaseload = defineAction({
  act: "caseload.move",
  input: moveInput,
  async run({ actor, input, tx, now }) {
    const { seen, ...facts } = input
    const { picture, mark, problems } = await foreseen(tx, actor, { facts, now })
    const refused = problems ?? agreeingProblems(seen, mark)
    if (refused) return refuse(refused)
    const { giverId, takerId, participantIds, from, why } = facts
    const sessions = picture.sessions.map(({ id }) => id)
    const atOnce = from === fromDateColumn(actor.today)
    const [row] = await tx.$queryRaw<{ moved: number }[]>`
      select sec.move_caseload(${giverId}::uuid, ${takerId}::uuid, ${participantIds}::uuid[], ${sessions}::uuid[],
        ${toDateColumn(from)}::date, ${atOnce}, ${why}) as moved`
    if (row?.moved !== participantIds.length) throw new Error("Not everybody who was chosen could be moved")
    const count = participantIds.length
    return done({ count }, { kind: "caseload", id: takerId, fields: ["counsellorId"], count })
  },
})

async function foreseen(tx: Tx, actor: Person, { facts, now }: { facts: MoveFacts; now: Date }) {
  const { giverId } = facts
  const staff = await tx.$queryRaw<object[]>`select 1 from sec.staff() where id = ${giverId}::uuid`
  if (staff.length === 0) missing()
  const { picture, mark, takerWorksHere } = await pictureOf(tx, { actor, now, facts })
  const held = picture.women.map(({ id }) => id)
  const problems = moveProblems(facts, { today: fromDateColumn(actor.today), takerWorksHere, held })
  return { picture, mark, problems }
}
