"use server"

import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { offerWithNext, placesHeldFor } from "./queries"
import { answerProblems, askingProblems, lacking } from "./rules"
import { confirmInput, offerPlaceInput } from "./schema"

/** She was asked and says yes in time: the places that were held are hers. */
export const confirmPlaces = defineAction({
  act: "childcare.book",
  input: confirmInput,
  oneAtATime: true,
  async run({ actor, input, tx, now }) {
    const found = await placesHeldFor(tx, actor, input)
    if (!found) return missing()
    const problems = answerProblems({ now, offered: found.bookings })
    if (problems) return refuse(problems)
    const ids = found.bookings.map(({ id }) => id)
    await tx.childcareBooking.updateMany({
      where: { id: { in: ids }, state: "offered" },
      data: { state: "confirmed", answerBy: null },
    })
    const { sessionId, participantId } = input
    const trace = {
      kind: "childcare_booking",
      id: sessionId,
      participantIds: [participantId],
      fields: ["state"],
    }
    return done({ places: ids.length }, { ...trace, count: ids.length })
  },
})

/** Nobody is passed over: the place goes to the first of the line, and the places that lack for her children are added. */
export const offerPlace = defineAction({
  act: "childcare.offer",
  input: offerPlaceInput,
  async run({ actor, input: { offerId }, tx, now }) {
    const found = await offerWithNext(tx, actor, offerId)
    if (!found) return missing()
    const problems = askingProblems({ ...found, now })
    if (problems) return refuse(problems)
    const added = lacking(found)
    await tx.childcareOffer.updateMany({
      where: { id: offerId },
      data: { places: { increment: added }, version: { increment: 1 } },
    })
    await tx.$executeRaw`select sec.settle_care(array[${offerId}]::uuid[], ${now})`
    return done({ added, asked: found.next }, { kind: "childcare_offer", id: offerId, fields: ["places"] })
  },
})
