import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { missing } from "./door"
import type { Tx } from "./transaction"

/** A work experience that this person reaches, with all that belongs to it: her hosts in turn, what was lost, signed, learnt and paid. */
export async function workRow(tx: Tx, actor: Person, id: string) {
  const row = await tx.workExperience.findFirst({
    where: { AND: [within(actor, "workExperience"), { id }] },
    include: {
      participant: {
        select: {
          ...{ phase: true, knownAs: true, familyName: true, latinName: true, preferredLanguage: true },
          consents: { where: { purpose: "share_employer", withdrawnOn: null }, select: { employerId: true } },
        },
      },
      stays: {
        where: { state: { not: "cancelled" } },
        orderBy: [{ startsOn: "asc" }, { createdAt: "asc" }],
        include: {
          employer: { select: { name: true } },
          contact: { select: { name: true, leftOn: true } },
          hours: { select: { minutes: true, confirmedMinutes: true, state: true } },
        },
      },
      suspensions: { orderBy: { from: "asc" } },
      reviews: { orderBy: { month: "asc" } },
      objectives: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      allowances: { orderBy: [{ month: "asc" }, { payer: "asc" }] },
      signatures: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
    },
  })
  return row ?? missing()
}
export type WorkRow = Awaited<ReturnType<typeof workRow>>

/** Where she is last: its state, and until when the employer knows it. */
export async function settleLastStay(
  tx: Tx,
  { stays }: Pick<WorkRow, "stays">,
  data: { state?: string; endsOn?: Date },
): Promise<void> {
  const last = stays.at(-1)
  if (!last) return
  const endsOn = data.endsOn && data.endsOn < last.startsOn ? last.startsOn : data.endsOn
  await tx.placement.update({
    where: { id: last.id },
    data: { ...data, ...(endsOn && { endsOn }), version: { increment: 1 } },
    select: { id: true },
  })
}

/** What was signed has changed: nobody has signed what is written now. */
export async function takeSignaturesBack(
  tx: Tx,
  { id, state }: Pick<WorkRow, "id" | "state">,
): Promise<void> {
  if (state === "draft") return
  await tx.workExperience.update({
    where: { id },
    data: { state: "draft", agreementVersion: { increment: 1 }, version: { increment: 1 } },
    select: { id: true },
  })
  await tx.placement.updateMany({ where: { workExperienceId: id }, data: { state: "proposed" } })
}
