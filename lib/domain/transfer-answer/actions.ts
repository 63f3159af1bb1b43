"use server"

import type { Person } from "@/lib/access/actor"
import type { TransferTask } from "@/lib/domain/next-step/schema"
import { type Ready, standingOf } from "@/lib/domain/transfer/rules"
import { defineAction } from "@/lib/platform/action"
import { type CivilDate, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { writtenLocale } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"
import { acceptingProblems, rejectingProblems } from "./rules"
import { acceptInput, rejectInput } from "./schema"

/** She comes to us: a file of her own here, and the one there is read-only from then on. */
export const acceptTransfer = defineAction({
  act: "transfer.answer",
  input: acceptInput,
  async run({ actor, input: { transferId, counsellorId }, tx, now }) {
    const { behind, standing } = await offered(tx, { actor, transferId, now })
    const counselsHere = await counsels(tx, counsellorId)
    const problems = acceptingProblems({ ...behind, standing, counselsHere })
    if (problems) return refuse(problems)
    const here = wordsIn(writtenLocale(actor.locale))
    const words = {
      arrived: here("transfer-answer.why.arrived", { organisation: behind.from }),
      papers: "papers" satisfies TransferTask,
      plan: "review",
      left: wordsIn(writtenLocale(behind.fromLocale))("transfer-answer.why.left", {
        organisation: behind.to,
      }),
    }
    const [row] = await tx.$queryRaw<{ fresh: string | null }[]>`
      select sec.accept_transfer(${transferId}::uuid, ${counsellorId}::uuid, ${now}::timestamptz, ${JSON.stringify(words)}::jsonb) as fresh`
    if (!row?.fresh) return refuse({ form: { key: "transfer-answer.problems.notReady" } })
    const participantId = row.fresh
    const fields = ["state", "newParticipantId"]
    return done(
      { participantId },
      { kind: "transfer", id: transferId, participantIds: [participantId], fields },
    )
  },
})

/** She does not: why goes back, and comes to her counsellor there as a task. */
export const rejectTransfer = defineAction({
  act: "transfer.answer",
  input: rejectInput,
  async run({ actor, input: { transferId, reason }, tx, now }) {
    const { standing } = await offered(tx, { actor, transferId, now })
    const problems = rejectingProblems({ standing })
    if (problems) return refuse(problems)
    const task: TransferTask = "rejected"
    const [row] = await tx.$queryRaw<{ took: boolean }[]>`
      select sec.reject_transfer(${transferId}::uuid, ${reason}, ${task}, ${now}::timestamptz) as took`
    if (!row?.took) return refuse({ form: { key: "transfer-answer.problems.notReady" } })
    return done({}, { kind: "transfer", id: transferId, fields: ["state", "stateReason"] })
  },
})

type Behind = Ready & {
  state: string
  sentOn: CivilDate
  hasConsent: boolean
  from: string
  to: string
  fromLocale: string
}
type Asked = { actor: Person; transferId: string; now: Date }

/** An offer that was sent to us, as far as the server must know of it. */
async function offered(tx: Tx, { actor, transferId, now }: Asked) {
  const [row] = await tx.$queryRaw<{ behind: Behind | null }[]>`
    select sec.behind_transfer(${transferId}::uuid, ${now}::timestamptz) as behind`
  const behind = row?.behind ?? missing()
  return { behind, standing: standingOf(behind, fromDateColumn(actor.today)) }
}

async function counsels(tx: Tx, counsellorId: string): Promise<boolean> {
  const found = await tx.$queryRaw<object[]>`
    select 1 from sec.staff() where id = ${counsellorId}::uuid and role = 'counsellor' and not ended`
  return found.length > 0
}
