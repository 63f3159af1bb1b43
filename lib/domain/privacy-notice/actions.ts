"use server"

import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { noticeInput, noticeText } from "./schema"

export const givePrivacyNotice = defineAction({
  act: "privacy-notice.give",
  input: noticeInput,
  async run({ actor, input, tx, now }) {
    const { participantId, givenOn } = input
    const found = await tx.participant.findFirst({
      where: { AND: [within(actor, "participant"), { id: participantId }] },
      select: { organisationId: true },
    })
    if (!found) missing()
    if (givenOn > fromDateColumn(actor.today))
      return refuse({ givenOn: { key: "participant.problems.inFuture" } })
    const { id } = await tx.privacyNotice.create({
      data: {
        ...input,
        organisationId: found.organisationId,
        textVersion: noticeText,
        givenOn: toDateColumn(givenOn),
        recordedBy: actor.id,
        createdAt: now,
      },
      select: { id: true },
    })
    return done(
      { noticeId: id },
      { kind: "privacy_notice", id, participantIds: [participantId], fields: ["language", "method"] },
    )
  },
})
