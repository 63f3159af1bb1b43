"use server"

import type { Person } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { done, type Refused } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { changedSince, type Hers, whose } from "@/lib/platform/whose"
import type { ProfileOutlook } from "@/prisma/client/client"
import {
  noOutlook,
  type Outlook,
  plainAssessment,
  plainExpectations,
  writtenAssessment,
  writtenExpectations,
} from "./rules"
import {
  type AssessmentInput,
  assessmentInput,
  type ExpectationsInput,
  expectationsInput,
  keptOutlook,
} from "./schema"

const kind = "profile_outlook"

/** What she wants, her own words first. */
export const keepExpectations = defineAction({
  act: "profile.revise",
  input: expectationsInput,
  async run({ actor, input, tx }) {
    const { participantId, version, draft, occupation, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const conflict = await changed(tx, her, {
      version,
      written: (row) => writtenExpectations(plainExpectations(row)),
    })
    if (conflict) return conflict
    const concept = {
      occupationUri: occupation?.uri ?? null,
      occupationLabel: occupation?.label ?? null,
      escoVersion: occupation?.version ?? null,
    }
    await write(tx, her, { ...entered, ...concept })
    return finished(tx, actor, { input, fields: Object.keys(entered) })
  },
})

/** What her counsellor makes of it all, and recommends. */
export const keepAssessment = defineAction({
  act: "profile.revise",
  input: assessmentInput,
  async run({ actor, input, tx }) {
    const { participantId, version, draft, ...entered } = input
    const her = await whose(tx, actor, participantId)
    const conflict = await changed(tx, her, {
      version,
      written: (row) => writtenAssessment(plainAssessment(row)),
    })
    if (conflict) return conflict
    await write(tx, her, entered)
    return finished(tx, actor, { input, fields: Object.keys(entered) })
  },
})

type Seen = { version: number; written: (row: Outlook) => Record<string, unknown> }

/** Both forms revise one row: what somebody saved in the other half stands in nobody's way. */
async function changed(tx: Tx, { participantId }: Hers, { version, written }: Seen): Promise<Refused | null> {
  const row = await tx.profileOutlook.findFirst({ where: { participantId } })
  if (!row || row.version === version) return null
  const seen = await tx.revision.findFirst({
    where: { recordKind: kind, recordId: participantId, version },
    select: { values: true },
  })
  const before = keptOutlook.safeParse(seen?.values).data ?? noOutlook
  if (isDeepEqual(written(before), written(row))) return null
  return changedSince(
    tx,
    { id: participantId, version: row.version },
    { kind, version, values: written(row) },
  )
}

function isDeepEqual(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

type Half = Omit<Partial<ProfileOutlook>, "participantId" | "organisationId" | "version" | "updatedAt">

async function write(tx: Tx, her: Hers, half: Half): Promise<void> {
  await tx.profileOutlook.upsert({
    where: { participantId: her.participantId },
    create: { ...her, ...half },
    update: { ...half, version: { increment: 1 } },
    select: { participantId: true },
  })
}

type Finished = { input: ExpectationsInput | AssessmentInput; fields: string[] }

async function finished(tx: Tx, actor: Person, { input, fields }: Finished) {
  const { participantId, draft } = input
  if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
  return done({}, { kind, id: participantId, participantIds: [participantId], fields })
}
