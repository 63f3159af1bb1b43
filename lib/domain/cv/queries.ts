import "server-only"
import { z } from "zod"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { cvContent } from "@/lib/domain/cv-content/schema"
import { paperOf } from "@/lib/domain/cv-paper/rules"
import { keptSince } from "@/lib/domain/draft/rules"
import { phraseTold } from "@/lib/domain/phrase/rules"
import { pictureOf } from "@/lib/domain/profile-picture/rules"
import { cvSource } from "@/lib/platform/cv-source"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { licenceIn, startingFrom, tellable } from "./rules"
import { cvLanguages } from "./schema"

/** What can be in a CV of hers, and what the form starts from. Without an agreed profile there is nothing yet. */
export const cvBuilder = defineQuery("cv.save", async ({ actor, tx, now, seen }, participantId: string) => {
  const source = await sourceOf(tx, actor, participantId)
  const [last] = await versionsOf(tx, actor, participantId)
  const draft = await tx.draft.findFirst({
    where: { membershipId: actor.id, form: "cv", subject: participantId, savedAt: { gte: keptSince(now) } },
    select: { form: true, values: true, submitKey: true, savedAt: true },
  })
  seen({ kind: "participant", ids: [participantId], fields: ["identity", "contact", "profile"] })
  const { profile, herself, language } = source
  const picture = profile && pictureOf(profile.content)
  const licence = picture && licenceIn(picture)
  const around = picture && { rows: tellable(picture), licence, herself }
  const listed = (language: string | undefined) => cvLanguages.find((one) => one === language)
  const fallback = listed(actor.locale) ?? "en"
  return {
    participantId,
    preferred: language,
    agreedOn: profile?.agreedOn ?? null,
    rows: around?.rows ?? null,
    licence,
    /** Which of what needs her wish is on record. */
    known: (["phone", "email", "birth"] as const).filter((wish) => herself[wish] !== null),
    start: around && { ...startingFrom(last ?? null, around), language: listed(last?.language) ?? fallback },
    drafts: draft ? [draft] : [],
    timezone: actor.organisation.timezone,
  }
})
export type CvBuilder = Awaited<ReturnType<typeof cvBuilder>>

/** One version as it was saved, in the words of its language. */
export const cvVersion = defineQuery(
  "cv.read",
  async ({ actor, tx, seen }, participantId: string, cvId: string) => {
    if (!z.uuid().safeParse(cvId).success) missing()
    await sourceOf(tx, actor, participantId)
    const version = (await versionsOf(tx, actor, participantId)).find(({ id }) => id === cvId) ?? missing()
    const checks = await tx.phraseCheck.findMany({ where: within(actor, "phraseCheck") })
    seen({ kind: "participant", ids: [participantId], fields: ["identity", "profile", "cv"] })
    const { language, content } = version
    const word = (key: string) => phraseTold(`cv.${key}`, language, checks).text
    return { ...version, participantId, paper: paperOf(content, { language, word }) }
  },
)
export type CvVersion = Awaited<ReturnType<typeof cvVersion>>

async function sourceOf(tx: Tx, actor: Person, participantId: string) {
  if (!z.uuid().safeParse(participantId).success) missing()
  return cvSource(tx, actor, participantId)
}

/** Her versions, the last first. */
async function versionsOf(tx: Tx, actor: Person, participantId: string) {
  const rows = await tx.cvVersion.findMany({
    where: { AND: [within(actor, "cvVersion"), { participantId }] },
    orderBy: [{ number: "desc" }, { createdAt: "desc" }],
  })
  return rows.map(({ id, number, language, purpose, content, savedOn }) => ({
    ...{ id, number, language, purpose },
    savedOn: fromDateColumn(savedOn),
    content: cvContent.parse(content),
  }))
}
