"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { pairsOf } from "@/lib/domain/look-alike/rules"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { mergesIn } from "./queries"
import { decidingProblems, proposingProblems, stateOf, takingBackProblems } from "./rules"
import { type Decision, decideInput, mergeOne, otherFileInput, proposeInput } from "./schema"

/** These two files are one woman's: somebody else decides. */
export const proposeMerge = defineAction({
  act: "merge.propose",
  input: proposeInput,
  async run({ actor, input: { keptId, mergedId, choices }, tx, now }) {
    if (!isMember(actor)) missing()
    const isCoordinator = actor.role === "coordinator"
    const looksAlike = isCoordinator || (await lookAlike(tx, actor, [keptId, mergedId]))
    const problems = proposingProblems({
      blocker: await blockerOf(tx, { keptId, mergedId, besides: null }),
      isCoordinator,
      looksAlike,
    })
    if (problems?.form?.key === "merge.problems.missing") missing()
    if (problems) return refuse(problems)
    const { id } = await tx.merge.create({
      data: {
        organisationId: actor.organisationId,
        ...{ keptId, mergedId, choices },
        ...{ proposedBy: actor.id, proposedAt: now },
      },
      select: { id: true },
    })
    return done({ mergeId: id }, traceOf(id, [keptId, mergedId], ["keptId", "mergedId", "choices"]))
  },
})

/** A second file under quite another name, by its code; the one that was there first is the one to keep. */
export const findOtherFile = defineAction({
  act: "merge.decide",
  input: otherFileInput,
  quiet: true,
  besideOthers: true,
  async run({ actor, input: { participantId, code }, tx }) {
    const both = await tx.participant.findMany({
      where: {
        AND: [
          within(actor, "participant"),
          { phase: { not: "erased" } },
          { OR: [{ id: participantId }, { pseudonym: { equals: code, mode: "insensitive" } }] },
        ],
      },
      orderBy: [{ registeredOn: "asc" }, { createdAt: "asc" }],
      select: { id: true },
    })
    if (!both.some(({ id }) => id === participantId)) missing()
    const [kept, merged] = both
    if (!kept || !merged) return refuse({ code: { key: "look-alike.second.problems.noSuchCode" } })
    return done(
      { keptId: kept.id, mergedId: merged.id },
      { kind: "participant", participantIds: [kept.id, merged.id], fields: ["identity"] },
    )
  },
})

/** By somebody who did not propose it. */
export const decideMerge = defineAction({
  act: "merge.decide",
  input: decideInput,
  async run({ actor, input: { mergeId, decision, keptId: chosen }, tx, now }) {
    const [found] = await mergesIn(tx, mergeId)
    const { keptId, mergedId, ...row } = found ?? missing()
    if (chosen && chosen !== keptId && chosen !== mergedId) missing()
    const blocker = await blockerOf(tx, { keptId, mergedId, besides: mergeId })
    const problems = decidingProblems({ state: stateOf(row), own: row.own, blocker, decision })
    if (problems) return refuse(problems)
    if (decision !== "confirm") {
      await tx.merge.updateMany({
        where: { AND: [within(actor, "merge"), { id: mergeId }] },
        data: { refusedAt: now, refusedBy: actor.id, version: { increment: 1 } },
      })
      const said = await told(tx, actor, { decision, keptId, mergedId })
      return done({ mergeId, keptId }, traceOf(mergeId, [keptId, mergedId], ["refusedAt", ...said]))
    }
    if (chosen === mergedId) await tx.$executeRaw`select sec.turn_merge(${mergeId}::uuid)`
    const [moved] = await tx.$queryRaw<{ rows: Record<string, number> }[]>`
      select sec.merge_files(${mergeId}::uuid, ${now}) as rows`
    const count = Object.values(moved?.rows ?? {}).reduce((sum, one) => sum + one, 0)
    const trace = traceOf(mergeId, [keptId, mergedId], Object.keys(moved?.rows ?? {}))
    return done({ mergeId, keptId: chosen ?? keptId }, { ...trace, count })
  },
})

type Told = { decision: Decision; keptId: string; mergedId: string }

/** Where they are two women, it is not asked again. */
async function told(tx: Tx, actor: Person, { decision, keptId, mergedId }: Told): Promise<string[]> {
  if (decision !== "apart" || !isMember(actor)) return []
  await tx.notSamePerson.createMany({ data: pairsOf(keptId, [mergedId], actor), skipDuplicates: true })
  return ["notSamePerson"]
}

/** Within thirty days both files are there again. */
export const takeBackMerge = defineAction({
  act: "merge.undo",
  input: mergeOne,
  async run({ input: { mergeId }, tx, now }) {
    const [row] = await mergesIn(tx, mergeId)
    const { keptId, mergedId } = row ?? missing()
    const [answer] = await tx.$queryRaw<{ kept: string | null }[]>`
      select sec.unmerge_files(${mergeId}::uuid, ${now}) as kept`
    const problems = takingBackProblems(answer?.kept ?? null)
    if (problems) return refuse(problems)
    return done({ mergeId, mergedId }, traceOf(mergeId, [keptId, mergedId], ["undoneAt"]))
  },
})

type Pair = { keptId: string; mergedId: string; besides: string | null }

async function blockerOf(tx: Tx, { keptId, mergedId, besides }: Pair) {
  const [row] = await tx.$queryRaw<{ blocker: string | null }[]>`
    select sec.merge_blocker(${keptId}::uuid, ${mergedId}::uuid, ${besides}::uuid) as blocker`
  return row?.blocker ?? null
}

/** One of both is a file of hers, and the other was shown to her beside it. */
async function lookAlike(tx: Tx, actor: Person, ids: [string, string]): Promise<boolean> {
  const hers = await tx.participant.count({
    where: { AND: [within(actor, "participant"), { id: { in: ids } }] },
  })
  if (hers === 0) missing()
  const [row] = await tx.$queryRaw<{ alike: boolean }[]>`
    select exists (select 1 from unnest(${ids}::text[]) one, sec.second_files(one::uuid) l
      where l.id::text = any (${ids}::text[])) as alike`
  return row?.alike === true
}

function traceOf(id: string, participantIds: string[], fields: string[]) {
  return { kind: "merge", id, participantIds, fields }
}
