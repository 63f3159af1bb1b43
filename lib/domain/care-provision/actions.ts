"use server"

import { isMember } from "@/lib/access/actor"
import { defineAction } from "@/lib/platform/action"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { provisionFacts } from "./queries"
import { cancelProblems, changeProblems, spanOf } from "./rules"
import { cancelInput, changeInput, openInput } from "./schema"

/** Places for children that any session in these hours may share. */
export const openProvision = defineAction({
  act: "childcare.offer",
  input: openInput,
  async run({ actor, input, tx, now }) {
    if (!isMember(actor)) return missing()
    const { organisationId, organisation } = actor
    const span = spanOf(input, organisation.timezone)
    const { places, place = "" } = input
    const { id } = await tx.childcareOffer.create({
      data: { organisationId, ...span, places, place: place || null, createdAt: now },
      select: { id: true },
    })
    await tx.$executeRaw`select sec.care_offered(${id}::uuid, ${now})`
    return done({ offerId: id }, { kind: "childcare_offer", id, fields: Object.keys(input) })
  },
})

/** Other hours, another place, more places or fewer, as long as nobody loses hers; whoever waits is asked where places come free. */
export const changeProvision = defineAction({
  act: "childcare.offer",
  input: changeInput,
  async run({ actor, input, tx, now }) {
    const { offerId, places, place = "", version } = input
    const offer = await provisionFacts(tx, actor, offerId)
    if (!offer) return missing()
    const span = spanOf(input, actor.organisation.timezone)
    const problems = changeProblems({ places, version, span }, offer)
    if (problems) return refuse(problems)
    await tx.childcareOffer.updateMany({
      where: { id: offerId, version },
      data: { ...span, places, place: place || null, version: { increment: 1 } },
    })
    await tx.$executeRaw`select sec.settle_care(array[${offerId}]::uuid[], ${now})`
    const fields = ["startsAt", "endsAt", "places", "place"]
    return done({}, { kind: "childcare_offer", id: offerId, fields })
  },
})

/** The provider cancels: who has another covering offer waits there; for the others the guarantee is broken, and that is written down. */
export const cancelProvision = defineAction({
  act: "childcare.offer",
  input: cancelInput,
  async run({ actor, input: { offerId, reason }, tx, now }) {
    const offer = await provisionFacts(tx, actor, offerId)
    if (!offer) return missing()
    const problems = cancelProblems(offer, now)
    if (problems) return refuse(problems)
    const [row] = await tx.$queryRaw<{ lost: number }[]>`
      select sec.cancel_offer(${offerId}::uuid, ${reason}, ${now}) as lost`
    const lost = row?.lost ?? 0
    return done({ lost }, { kind: "childcare_offer", id: offerId, fields: ["cancelReason"], count: lost })
  },
})
