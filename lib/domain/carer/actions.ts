"use server"

import { isMember, type Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { defineAction } from "@/lib/platform/action"
import { conflictWith } from "@/lib/platform/conflict"
import { civilDate, fromDateColumn, toDateColumn } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { done, refuse } from "@/lib/platform/outcome"
import { phoneOf } from "@/lib/platform/phones"
import type { Tx } from "@/lib/platform/transaction"
import { checkOf } from "./queries"
import { checkProblems, shiftProblems } from "./rules"
import { carerInput, carerRevision, checkInput, checkRemoval, shiftInput } from "./schema"

export const addCarer = defineAction({
  act: "carer.keep",
  input: carerInput,
  async run({ actor, input, tx }) {
    if (!isMember(actor)) return missing()
    const { checkedUntil, ...facts } = input
    const until = checkedUntil && checkProblems(checkedUntil, fromDateColumn(actor.today))
    if (until) return refuse({ checkedUntil: until })
    if (await isTaken(tx, actor, facts)) return refuse(takenAccount)
    const { organisationId } = actor
    const { id } = await tx.carer.create({
      data: { ...kept(facts, actor), organisationId, createdBy: actor.id },
      select: { id: true },
    })
    if (checkedUntil)
      await tx.carerCheck.create({
        data: seen(actor, { carerId: id, kind: "criminal_record", validUntil: checkedUntil }),
      })
    return done({ carerId: id }, { kind: "carer", id, fields: Object.keys(input) })
  },
})

export const reviseCarer = defineAction({
  act: "carer.keep",
  input: carerRevision,
  async run({ actor, input, tx }) {
    const { carerId, version, endsOn, ...facts } = input
    const before = await reached(tx, actor, carerId)
    if (before.version !== version) {
      const { id: _, organisationId: __, ...values } = before
      return conflictWith(tx, { kind: "carer", id: carerId, version: before.version, values })
    }
    if (await isTaken(tx, actor, { ...facts, but: carerId })) return refuse(takenAccount)
    const ends = endsOn ? toDateColumn(endsOn) : null
    await tx.carer.updateMany({
      where: { id: carerId, version },
      data: { ...kept(facts, actor), endsOn: ends, version: { increment: 1 } },
    })
    return done({ carerId }, { kind: "carer", id: carerId, fields: Object.keys(facts) })
  },
})

export const addCheck = defineAction({
  act: "carer.keep",
  input: checkInput,
  async run({ actor, input, tx }) {
    await reached(tx, actor, input.carerId)
    const problem = checkProblems(input.validUntil, fromDateColumn(actor.today))
    if (problem) return refuse({ validUntil: problem })
    const { id } = await tx.carerCheck.create({ data: seen(actor, input), select: { id: true } })
    return done({ checkId: id }, { kind: "carer_check", id, fields: ["kind", "validUntil"] })
  },
})

/** Written down by mistake. */
export const removeCheck = defineAction({
  act: "carer.keep",
  input: checkRemoval,
  async run({ actor, input: { checkId }, tx }) {
    const { count } = await tx.carerCheck.deleteMany({
      where: { AND: [within(actor, "carerCheck"), { id: checkId }] },
    })
    if (count === 0) return missing()
    return done({ checkId }, { kind: "carer_check", id: checkId, fields: ["removed"] })
  },
})

export const assignCarer = defineAction({
  act: "carer.assign",
  input: shiftInput,
  async run({ actor, input: { carerId, offerId }, tx, now }) {
    const { name, endsOn, organisationId } = await reached(tx, actor, carerId)
    const offer = await tx.childcareOffer.findFirst({
      where: { AND: [within(actor, "childcareOffer"), { id: offerId }] },
      select: { startsAt: true, endsAt: true, cancelledAt: true },
    })
    if (!offer) return missing()
    const checks = await tx.carerCheck.findMany({
      where: { carerId },
      select: { kind: true, validUntil: true },
    })
    const others = await tx.childcareOffer.findMany({
      where: {
        id: { not: offerId },
        cancelledAt: null,
        shifts: { some: { carerId } },
        startsAt: { lt: offer.endsAt },
        endsAt: { gt: offer.startsAt },
      },
      select: { startsAt: true, endsAt: true },
    })
    const problems = shiftProblems({
      day: civilDate(offer.startsAt, actor.organisation.timezone),
      offer: { ...offer, isCancelled: offer.cancelledAt !== null },
      carer: { name, endsOn: endsOn && fromDateColumn(endsOn), checks: checks.map(checkOf) },
      others,
    })
    if (problems) return refuse(problems)
    const shift = { organisationId, carerId, offerId, createdAt: now, createdBy: actor.id }
    await tx.careShift.createMany({ data: [shift], skipDuplicates: true })
    return done({ carerId, offerId }, { kind: "care_shift", id: offerId, fields: ["carer"] })
  },
})

export const unassignCarer = defineAction({
  act: "carer.assign",
  input: shiftInput,
  async run({ actor, input: { carerId, offerId }, tx }) {
    const { count } = await tx.careShift.deleteMany({
      where: { AND: [within(actor, "careShift"), { carerId, offerId }] },
    })
    if (count === 0) return missing()
    return done({ carerId, offerId }, { kind: "care_shift", id: offerId, fields: ["removed"] })
  },
})

const takenAccount = { membershipId: { key: "carer.problems.accountTaken" } }
type Facts = { name: string; phone?: string | undefined; membershipId: string | null }

async function isTaken(
  tx: Tx,
  actor: Person,
  { membershipId, but }: { membershipId: string | null; but?: string },
) {
  if (!membershipId) return false
  const where = { membershipId, ...(but && { id: { not: but } }) }
  return (await tx.carer.count({ where: { AND: [within(actor, "carer"), where] } })) > 0
}

function kept({ phone, ...facts }: Facts, actor: Person) {
  return { ...facts, phone: phone ? (phoneOf(phone, actor.organisation.country)?.phone ?? phone) : null }
}

type Seen = { carerId: string; kind: string; validUntil: string }

function seen({ organisationId, id, today }: Person, { carerId, kind, validUntil }: Seen) {
  const when = { validUntil: toDateColumn(validUntil), seenOn: today, seenBy: id }
  return { organisationId: organisationId ?? missing(), carerId, kind, ...when }
}

async function reached(tx: Tx, actor: Person, carerId: string) {
  const carer = await tx.carer.findFirst({
    where: { AND: [within(actor, "carer"), { id: carerId }] },
    omit: { createdAt: true, createdBy: true },
  })
  return carer ?? missing()
}
