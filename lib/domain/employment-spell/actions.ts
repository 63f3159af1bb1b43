"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { rowGone } from "@/lib/domain/profile-row/schema"
import { defineAction } from "@/lib/platform/action"
import { companyNamed } from "@/lib/platform/company-named"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { schoolingOf } from "@/lib/platform/schooling"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, whose } from "@/lib/platform/whose"
import {
  type Around,
  doubtsAboutSpell,
  levelOf,
  levelOfIsco,
  plainSpell,
  qualifiedFor,
  spellProblems,
  suitsByRule,
  writtenSpell,
} from "./rules"
import { type OccupationLevel, type SpellInput, spellInput } from "./schema"

const kind = "employment_spell"

/** A job of hers: added, or corrected as it was seen. */
export const keepSpell = defineAction({
  act: "employment.keep",
  input: spellInput,
  async run({ actor, input, tx, now }) {
    const { participantId, rowId, version, accepted, ...facts } = input
    const her = await whose(tx, actor, participantId)
    const before = rowId ? await rowOf(tx, actor, { participantId, rowId }) : null
    const conflict = before && (await changed(tx, before, version))
    if (conflict) return conflict
    const around = await aroundOf(tx, actor, input)
    const entered = { ...facts, rowId }
    const problems = spellProblems(entered, around)
    if (problems) return refuse(problems)
    const doubts = accepted ? [] : doubtsAboutSpell(entered, around)
    if (doubts.length > 0) return doubt(doubts)

    const level = facts.level === null ? around.known : levelOf(facts.level)
    const employerId = await companyNamed(tx, actor, facts.employer)
    const data = { ...columnsOf(facts, level ?? 1), employerId }
    const { id } = before
      ? await tx.employmentSpell.update({
          where: { id: before.id },
          data: { ...data, version: { increment: 1 } },
          select: { id: true },
        })
      : await tx.employmentSpell.create({
          data: { ...her, ...data, createdBy: actor.id, createdAt: now },
          select: { id: true },
        })
    return done({ spellId: id }, { kind, id, participantIds: [participantId], fields: Object.keys(facts) })
  },
})

/** Takes it away; what was there is kept in the history. */
export const removeSpell = defineAction({
  act: "employment.keep",
  input: rowGone,
  async run({ actor, input, tx }) {
    const { participantId, rowId, version } = input
    const before = await rowOf(tx, actor, { participantId, rowId })
    const conflict = await changed(tx, before, version)
    if (conflict) return conflict
    await tx.employmentSpell.deleteMany({ where: { id: rowId } })
    return done({ spellId: rowId }, { kind, id: rowId, participantIds: [participantId] })
  },
})

async function aroundOf(tx: Tx, actor: Person, input: SpellInput): Promise<Around> {
  const { participantId, occupation, level, startsOn, fromPlacementId } = input
  const concept = await tx.escoConcept.findUnique({
    where: { uri: occupation.uri ?? "" },
    select: { iscoCode: true },
  })
  const known = levelOfIsco(concept?.iscoCode ?? null)
  const { learnt, atEntry } = await schoolingOf(tx, actor, participantId)
  const spells = await tx.employmentSpell.findMany({
    where: { AND: [within(actor, "employmentSpell"), { participantId }] },
  })
  const job: OccupationLevel | null = level === null ? known : levelOf(level)
  const qualified = qualifiedFor(learnt, atEntry, startsOn)
  return {
    today: fromDateColumn(actor.today),
    known,
    byRule: job === null ? null : suitsByRule(job, qualified),
    others: spells.map(plainSpell),
    placement: await placementOf(tx, actor, { participantId, id: fromPlacementId }),
  }
}

type Chosen = { participantId: string; id: string | null }

async function placementOf(tx: Tx, actor: Person, { participantId, id }: Chosen) {
  if (id === null) return null
  const placement = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id, participantId }] },
    select: { startsOn: true },
  })
  return placement && { startsOn: fromDateColumn(placement.startsOn) }
}

async function rowOf(tx: Tx, actor: Person, of: { participantId: string; rowId: string }) {
  const where = { id: of.rowId, participantId: of.participantId }
  const row = await tx.employmentSpell.findFirst({
    where: { AND: [within(actor, "employmentSpell"), where] },
  })
  return row ?? missing()
}

function changed(tx: Tx, row: Awaited<ReturnType<typeof rowOf>>, version: number) {
  return changedSince(tx, row, { kind, version, values: writtenSpell(plainSpell(row)) })
}

type Facts = Omit<SpellInput, "participantId" | "rowId" | "version" | "accepted">

function columnsOf(
  { occupation, level: _, startsOn, endsOn, suits, ...facts }: Facts,
  level: OccupationLevel,
) {
  return {
    ...facts,
    title: occupation.label,
    occupationUri: occupation.uri,
    escoVersion: occupation.version,
    occupationLevel: level,
    startsOn: toDateColumn(startsOn),
    endsOn: endsOn && toDateColumn(endsOn),
    suits: suits && suits === "yes",
  }
}
