import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { keptSince } from "@/lib/domain/draft/rules"
import { fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { nextMoment, scoresOf } from "./rules"

/** Her own answers, the first first, in the language she reads. */
export const mySteps = defineQuery(
  "self-assessment.read",
  async ({ actor, tx, now, seen }, participantId: string) => {
    if (!z.uuid().safeParse(participantId).success) missing()
    const her = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { id: true, preferredLanguage: true },
    })
    if (!her) return missing()
    const rows = await tx.selfAssessment.findMany({
      where: { AND: [within(actor, "selfAssessment"), { participantId }] },
      orderBy: [{ on: "asc" }, { createdAt: "asc" }],
    })
    const drafts = await tx.draft.findMany({
      where: {
        membershipId: actor.id,
        form: { startsWith: "self-assessment" },
        subject: participantId,
        savedAt: { gte: keptSince(now) },
      },
      select: { form: true, subject: true, values: true, submitKey: true, savedAt: true },
    })
    seen({
      kind: "participant",
      ids: rows.map((row) => row.participantId).slice(0, 1),
      fields: ["self_assessment"],
    })
    return {
      participantId,
      preferredLanguage: her.preferredLanguage,
      today: fromDateColumn(actor.today),
      timezone: actor.organisation.timezone,
      next: nextMoment(rows.map(({ moment }) => moment)),
      drafts,
      assessments: rows.map((row) => ({
        id: row.id,
        version: row.version,
        moment: row.moment,
        on: fromDateColumn(row.on),
        withHelp: row.withHelp,
        language: row.language,
        scores: scoresOf(row.scores),
        counsellorScores: row.counsellorScores === null ? null : scoresOf(row.counsellorScores),
      })),
    }
  },
)
export type MySteps = Awaited<ReturnType<typeof mySteps>>
export type Assessment = MySteps["assessments"][number]
