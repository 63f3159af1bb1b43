import { reading } from "@/lib/platform/transaction"
import type { Cast, Player } from "./cast"
import { owner } from "./own-database"

/** Next steps of Amina: Noor's, Tomas's, and one that Noor has done. */
export async function nextStepsOf(c: Cast) {
  const step = (more: object) =>
    c.put("next_step", {
      organisation_id: c.harbour,
      participant_id: c.amina,
      what: "CNRY call the school",
      created_by: c.noor.id,
      ...more,
    })
  await owner("delete from next_step")
  await step({})
  await step({ participant_id: c.basma })
  return {
    noors: await step({ assignee_id: c.noor.id }),
    tomass: await step({ assignee_id: c.tomas.id }),
    finished: await step({ assignee_id: c.noor.id, done_at: c.now, done_by: c.noor.id }),
  }
}

/** What the database itself lets somebody see of these women, in a session that was open all along. */
export function reachedBy(player: Player, women: string[]) {
  return reading({ session: player.token }, async (tx) => ({
    participants: await tx.participant.count({ where: { id: { in: women } } }),
    steps: await tx.nextStep.count({ where: { participantId: { in: women } } }),
    contacts: await tx.participantContact.count({ where: { participantId: { in: women } } }),
  }))
}
