"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, type Hers, whose } from "@/lib/platform/whose"
import { plainSkill, skillProblems, writtenSkill } from "./rules"
import { type SkillInput, skillInput } from "./schema"

const kind = "skill_claim"

/** A skill of hers, as she says and as her counsellor sees it: added, or revised as it was seen. */
export const keepSkill = defineAction({
  act: "profile.revise",
  input: skillInput,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const problems = skillProblems(entered, { isThereAlready: await isThere(tx, her, input) })
    if (problems) return refuse(problems)

    const data = { ...columnsOf(entered), ...confirmation(actor, entered, before) }
    const { id } = before
      ? await tx.skillClaim.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.skillClaim.create({ data: { ...her, ...data }, select: { id: true } })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    return done({ rowId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(entered) })
  },
})

/** Takes a skill away; what was there is kept. */
export const removeSkill = defineAction({
  act: "profile.revise",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.skillClaim.deleteMany({ where: { id: rowId } })
    return done({ rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.skillClaim.findFirst({ where: { AND: [within(actor, "skillClaim"), where] } })
  return row ?? missing()
}

type Row = Awaited<ReturnType<typeof rowOf>>
type Entered = Omit<SkillInput, "participantId" | "rowId" | "version" | "draft">

function changed(tx: Tx, row: Row, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenSkill(plainSkill(row)) })
}

function columnsOf({ skill, confirmed: _, ...rest }: Entered) {
  const concept = { escoUri: skill.uri, escoVersion: skill.version, label: skill.label }
  return { ...rest, ...concept, ...(skill.language && { language: skill.language }) }
}

/** Who confirmed it first stays; a level that changed is confirmed anew. */
function confirmation(actor: Person, entered: Entered, before: Row | null) {
  if (!entered.confirmed) return { confirmedBy: null, confirmedOn: null }
  const stands = before?.confirmedOn && before.counsellorLevel === entered.counsellorLevel
  return stands ? {} : { confirmedBy: actor.id, confirmedOn: actor.today }
}

async function isThere(tx: Tx, her: Hers, { rowId, skill }: SkillInput) {
  const same = await tx.skillClaim.findFirst({
    where: { ...her, ...(skill.uri ? { escoUri: skill.uri } : { label: skill.label }) },
    select: { id: true },
  })
  return same !== null && same.id !== rowId
}
