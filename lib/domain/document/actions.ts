"use server"

import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { StoredFile } from "@/lib/platform/storage"
import type { Tx } from "@/lib/platform/transaction"
import { type Hers, whose } from "@/lib/platform/whose"
import { addingProblems, canComeBack, isAlwaysConfidential, noticeOn, titleOf } from "./rules"
import { documentInput, keptAs, saidOfDocument } from "./schema"

const kind = "document"

/** A file that was looked at and put away becomes a document of hers. What a browser sends cannot say that it was. */
export const addDocument = defineAction({
  act: "document.upload",
  input: saidOfDocument.extend({ ...keptAs, file: z.instanceof(StoredFile) }),
  quiet: true,
  async run({ actor, input, tx, now }) {
    const { participantId, file, fileName, mediaType, expiresOn, placementId } = input
    const her = await whose(tx, actor, participantId)
    const problems = addingProblems(input, {
      today: fromDateColumn(actor.today),
      held: await tx.document.count({ where: { ...her, bytesGoneAt: null } }),
      agreedToSensitive: await hasAgreed(tx, actor, her),
      isHerPlacement: await isHers(tx, actor, { participantId, placementId }),
    })
    if (problems) return refuse(problems)
    const { id, key: storageKey, bytes, sha256 } = file
    const stored = { id, storageKey, bytes, sha256, fileName, mediaType }
    await tx.document.create({
      data: {
        ...{ ...her, ...stored, placementId, kind: input.kind, title: titleOf(input, fileName) },
        confidential: input.confidential || isAlwaysConfidential(input.kind),
        expiresOn: expiresOn === undefined ? null : toDateColumn(expiresOn),
        ...{ createdAt: now, createdBy: actor.id },
      },
      select: { id: true },
    })
    const dueOn = noticeOn(expiresOn, fromDateColumn(actor.today))
    if (expiresOn && dueOn) {
      const asked = { origin: kind, originId: id, what: expiresOn, dueOn: toDateColumn(dueOn) }
      await tx.nextStep.createMany({ data: [{ ...her, ...asked, createdBy: actor.id, createdAt: now }] })
    }
    return done({ documentId: id }, { kind, id, participantIds: [participantId], fields: ["file"] })
  },
})

/** It leaves her file at once, and can be brought back for a day. */
export const removeDocument = defineAction({
  act: "document.remove",
  input: documentInput,
  async run({ actor, input: { documentId }, tx, now }) {
    const { participantId, removedAt } = await reached(tx, actor, documentId)
    if ((await tx.hourEntry.count({ where: { sheetId: documentId } })) > 0)
      return refuse({ form: { key: "document.problems.confirmsHours" } })
    if (removedAt === null) await tx.document.updateMany(removing(documentId, { at: now, by: actor.id }))
    await tx.nextStep.updateMany({
      where: { participantId, origin: kind, originId: documentId, doneAt: null },
      data: { doneAt: now, doneBy: actor.id },
    })
    return done({ documentId }, traceOf(documentId, participantId))
  },
})

/** It was removed too soon. */
export const restoreDocument = defineAction({
  act: "document.remove",
  input: documentInput,
  async run({ actor, input: { documentId }, tx, now }) {
    const document = await reached(tx, actor, documentId)
    const { participantId, removedAt } = document
    if (removedAt !== null && !canComeBack(document, now))
      return refuse({ form: { key: "document.problems.goneForGood" } })
    await tx.document.updateMany(removing(documentId, null))
    // The task went with the document, and comes back with it.
    if (removedAt !== null)
      await tx.nextStep.updateMany({
        where: { participantId, origin: kind, originId: documentId, doneAt: removedAt },
        data: { doneAt: null, doneBy: null },
      })
    return done({ documentId }, traceOf(documentId, participantId))
  },
})

function removing(id: string, by: { at: Date; by: string } | null) {
  return { where: { id }, data: { removedAt: by?.at ?? null, removedBy: by?.by ?? null } }
}

async function reached(tx: Tx, actor: Person, id: string) {
  const document = await tx.document.findFirst({
    where: { AND: [within(actor, "document"), { id }] },
    select: { participantId: true, removedAt: true, bytesGoneAt: true },
  })
  return document ?? missing()
}

async function hasAgreed(tx: Tx, actor: Person, her: Hers): Promise<boolean> {
  const agreed = await tx.consent.count({
    where: {
      ...{ ...her, purpose: "special_category", givenOn: { lte: actor.today } },
      OR: [{ withdrawnOn: null }, { withdrawnOn: { gt: actor.today } }],
    },
  })
  return agreed > 0
}

type OfPlacement = { participantId: string; placementId: string | null }

async function isHers(tx: Tx, actor: Person, { participantId, placementId }: OfPlacement): Promise<boolean> {
  if (placementId === null) return true
  const own = { id: placementId, participantId }
  return (await tx.placement.count({ where: { AND: [within(actor, "placement"), own] } })) > 0
}

function traceOf(id: string, participantId: string) {
  return { kind, id, participantIds: [participantId], fields: ["removedAt"] }
}
