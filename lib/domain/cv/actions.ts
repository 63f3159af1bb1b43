"use server"

import { within } from "@/lib/access/reach"
import { pictureOf } from "@/lib/domain/profile-picture/rules"
import { defineAction } from "@/lib/platform/action"
import { cvSource } from "@/lib/platform/cv-source"
import { done, refuse } from "@/lib/platform/outcome"
import type { Tx } from "@/lib/platform/transaction"
import { conceptsIn, contentOf, cvProblems, licenceIn, tellable } from "./rules"
import { cvInput } from "./schema"

/** What was chosen becomes a version; no later change of the profile or of a phone number touches it. */
export const saveCv = defineAction({
  act: "cv.save",
  input: cvInput,
  async run({ actor, input, tx, now }) {
    const { participantId, language, purpose, draft } = input
    const { organisationId, profile, herself } = await cvSource(tx, actor, participantId)
    if (!profile) return refuse({ form: { key: "cv.problems.noProfile" } })
    const picture = pictureOf(profile.content)
    const around = { rows: tellable(picture), licence: licenceIn(picture), herself }
    const problems = cvProblems(input, around)
    if (problems) return refuse(problems)

    const labels = await labelsOf(tx, language, conceptsIn(input, around.rows))
    const hers = { organisationId, participantId }
    const last = await tx.cvVersion.findFirst({
      where: { AND: [within(actor, "cvVersion"), hers] },
      orderBy: { number: "desc" },
      select: { number: true },
    })
    const { id } = await tx.cvVersion.create({
      data: {
        ...{
          ...hers,
          language,
          purpose,
          profileVersion: profile.versionNumber,
          number: (last?.number ?? 0) + 1,
        },
        ...{ content: contentOf(input, around, labels), savedOn: actor.today },
        ...{ createdBy: actor.id, createdAt: now },
      },
      select: { id: true },
    })
    if (draft) await tx.draft.deleteMany({ where: { membershipId: actor.id, ...draft } })
    const fields = ["purpose", "introduction", "content"]
    return done({ cvId: id }, { kind: "cv_version", id, participantIds: [participantId], fields })
  },
})

/** What the classification calls these concepts in a language. */
async function labelsOf(tx: Tx, language: string, uris: string[]): Promise<Map<string, string>> {
  if (uris.length === 0) return new Map()
  const labels = await tx.escoLabel.findMany({
    where: { language, uri: { in: uris } },
    select: { uri: true, preferred: true },
  })
  return new Map(labels.map(({ uri, preferred }) => [uri, preferred]))
}
