"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { sheetDoubts, sheetProblems } from "./rules"
import { type SheetInput, sheetInput } from "./schema"

/** Somebody of ours confirms days with a sheet that the employer signed: they count as if the employer had answered. */
export const confirmWithSheet = defineAction({
  act: "hours.confirm-with-sheet",
  input: sheetInput,
  async run({ actor, input, tx, now }) {
    const placement = await placementOf(tx, actor, input)
    const taken = input.days.filter((day) => day.taken)
    const states = taken.map(({ entryId }) => placement.hours.find(({ id }) => id === entryId)?.state ?? null)
    const { participantId, kind } = placement
    const around = { kind, isSheet: await isSheet(tx, actor, input), states }
    const problems = sheetProblems(input, around)
    if (problems) return refuse(problems)
    const doubts = input.accepted ? [] : sheetDoubts(input, around)
    if (doubts.length > 0) return doubt(doubts)

    for (const { entryId, hours } of taken) {
      const [confirmed] = await tx.$queryRaw<{ took: boolean }[]>`
        select sec.confirm_hours_with_sheet(${entryId}::uuid, ${input.documentId}::uuid,
          ${Math.round(hours * 60)}::int, ${input.reason}, ${now}::timestamptz) as took`
      if (!confirmed?.took) return missing()
    }
    const fields = ["state", "confirmedMinutes", "sheetId"]
    const [first] = taken
    const one = taken.length === 1 && first ? { id: first.entryId } : { count: taken.length }
    return done(
      { count: taken.length },
      { kind: "hour_entry", ...one, participantIds: [participantId], fields },
    )
  },
})

async function placementOf(tx: Tx, actor: Person, { placementId, days }: SheetInput) {
  const placement = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      participantId: true,
      kind: true,
      hours: {
        where: { id: { in: days.map(({ entryId }) => entryId) } },
        select: { id: true, state: true },
      },
    },
  })
  return placement ?? missing()
}

async function isSheet(tx: Tx, actor: Person, { placementId, documentId }: SheetInput): Promise<boolean> {
  const own = { id: documentId, placementId, kind: "signed_hours", removedAt: null }
  return (await tx.document.count({ where: { AND: [within(actor, "document"), own] } })) > 0
}
