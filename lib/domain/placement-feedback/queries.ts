import "server-only"
import { z } from "zod"
import { within } from "@/lib/access/reach"
import { dayName, fromDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import { isOver } from "./rules"
import { hostAgain, scoresKept, wentWell } from "./schema"

/** What both sides said of a stay: for whoever accompanies her, and for neither side. */
export const placementFeedback = defineQuery(
  "feedback.read",
  async ({ actor, tx, seen }, placementId: string, locale: string) => {
    if (!z.uuid().safeParse(placementId).success) return missing()
    const row = await tx.placement.findFirst({
      where: { AND: [within(actor, "placement"), { id: placementId }] },
      select: {
        ...{ participantId: true, state: true, endsOn: true },
        participant: { select: { preferredLanguage: true } },
      },
    })
    if (!row) return missing()
    const given = await tx.placementFeedback.findMany({
      where: { AND: [within(actor, "placementFeedback"), { placementId }] },
      include: { contact: { select: { name: true } } },
    })
    const { participantId, state, endsOn } = row
    if (given.length > 0) seen({ kind: "participant", ids: [participantId], fields: ["feedback"] })
    const { timezone } = actor.organisation
    const on = (when: Date) => dayName(when, timezone, locale)
    const employers = given.find(({ side }) => side === "employer")
    const hers = given.find(({ side }) => side === "participant")
    return {
      placementId,
      preferredLanguage: row.participant.preferredLanguage,
      isOver: isOver({ state, endsOn: fromDateColumn(endsOn), today: fromDateColumn(actor.today) }),
      employer: employers && {
        who: employers.contact?.name ?? null,
        on: on(employers.givenAt),
        again: hostAgain.find((one) => one === employers.again) ?? "maybe",
        well: wentWell.filter((one) => employers.well.includes(one)),
        words: employers.words,
      },
      hers: hers && {
        on: on(hers.givenAt),
        withHelp: hers.withHelp === true,
        scores: scoresKept.parse(hers.scores),
        words: hers.words,
      },
    }
  },
)
export type PlacementFeedback = Awaited<ReturnType<typeof placementFeedback>>
