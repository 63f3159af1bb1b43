"use server"

import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { placementKinds, placementStates } from "@/lib/domain/placement/schema"
import { defineAction } from "@/lib/platform/action"
import { conflictAt } from "@/lib/platform/conflict"
import { fromDateColumn, wallClock } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { holidayOn } from "@/lib/platform/holidays"
import { done, doubt, refuse } from "@/lib/platform/outcome"
import { spanOn } from "@/lib/platform/span"
import type { Tx } from "@/lib/platform/transaction"
import { agreementProblems, careOn, slotDoubtsOf, slotProblems } from "./rules"
import { agreementInput, type SlotFacts, slotInput, slotOne, slotRevision, termsInput } from "./schema"

/** One more day of a shadowing. */
export const planSlot = defineAction({
  act: "placement.plan",
  input: slotInput,
  async run({ actor, input, tx }) {
    const { placementId, accepted, ...facts } = input
    const placement = await placementOf(tx, actor, placementId)
    const asked = { facts: { ...facts, accepted }, placement, slotId: null, isSameTime: false }
    const refused = await askAbout(tx, actor, asked)
    if (refused) return refused
    const { id: _, organisationId, participantId } = placement
    const data = { organisationId, participantId, placementId, ...(await columnsOf(tx, actor, asked)) }
    const { id } = await tx.placementSlot.create({ data, select: { id: true } })
    return done({ slotId: id }, traceOf(placement, id, Object.keys(facts)))
  },
})

export const reviseSlot = defineAction({
  act: "placement.plan",
  input: slotRevision,
  async run({ actor, input, tx }) {
    const { slotId, version, accepted, ...facts } = input
    const slot = await slotOf(tx, actor, slotId)
    if (slot.version !== version)
      return conflictAt(slot.updatedAt, { version: slot.version, values: formOf(slot) })
    const placement = await placementOf(tx, actor, slot.placementId)
    const span = spanOn(facts.date, facts, actor.organisation.timezone)
    const isSameTime =
      span.startsAt.getTime() === slot.startsAt.getTime() && span.endsAt.getTime() === slot.endsAt.getTime()
    const asked = { facts: { ...facts, accepted }, placement, slotId, isSameTime }
    const refused = await askAbout(tx, actor, asked)
    if (refused) return refused
    const data = { ...(await columnsOf(tx, actor, asked)), version: { increment: 1 } }
    await tx.placementSlot.updateMany({ where: { id: slotId, version }, data })
    return done({ slotId }, traceOf(placement, slotId, Object.keys(facts)))
  },
})

export const removeSlot = defineAction({
  act: "placement.plan",
  input: slotOne,
  async run({ actor, input, tx }) {
    const slot = await slotOf(tx, actor, input.slotId)
    const placement = await placementOf(tx, actor, slot.placementId)
    await tx.placementSlot.deleteMany({ where: { id: slot.id } })
    return done(formOf(slot), traceOf(placement, slot.id, ["removed"]))
  },
})

/** The company or she agrees to the days, as whoever accompanies her heard; or takes it back. */
export const recordAgreement = defineAction({
  act: "placement.plan",
  input: agreementInput,
  async run({ actor, input, tx, now }) {
    const { agrees, side, placementId } = input
    const placement = await placementOf(tx, actor, placementId)
    const problems = agreementProblems(input, { ...placement, days: placement.slots.length })
    if (problems) return refuse(problems)
    const [at, by] = agrees ? [now, actor.id] : [null, null]
    const agreed =
      side === "employer"
        ? { employerAgreedAt: at, employerAgreedBy: by, ...nothingSaid }
        : { participantAgreedAt: at, participantAgreedBy: by }
    const data = { ...agreed, version: { increment: 1 } }
    await tx.placement.updateMany({ where: { id: placementId }, data })
    return done({ side, agrees }, placementTrace(placement, [`${side}AgreedAt`]))
  },
})

/** Who looks after her there, what she does, and whether she is insured. */
export const reviseTerms = defineAction({
  act: "placement.plan",
  input: termsInput,
  async run({ actor, input, tx }) {
    const { placementId, version, ...terms } = input
    const placement = await placementOf(tx, actor, placementId)
    const { kind, supervisor, tasksAgreed, insuranceOk } = placement
    if (kind !== "shadowing") return refuse({ form: { key: "placement-slot.problems.notShadowing" } })
    if (placement.version !== version)
      return conflictAt(placement.updatedAt, {
        version: placement.version,
        values: { supervisor, tasksAgreed, insuranceOk },
      })
    const data = { ...terms, version: { increment: 1 } }
    await tx.placement.updateMany({ where: { id: placementId }, data })
    return done({ placementId }, placementTrace(placement, Object.keys(terms)))
  },
})

/** What the company itself had answered before. */
const nothingSaid = { employerAnsweredBy: null, employerDeclinedAt: null, employerWords: null }

type Placement = Awaited<ReturnType<typeof placementOf>>
type Asked = { facts: SlotFacts; placement: Placement; slotId: string | null; isSameTime: boolean }

async function askAbout(tx: Tx, actor: Person, { facts, placement, slotId, isSameTime }: Asked) {
  const others = await otherDays(tx, placement, slotId)
  const around = {
    ...spanOn(facts.date, facts, actor.organisation.timezone),
    ...placement,
    today: fromDateColumn(actor.today),
    anywhere: others,
    withEmployer: others.filter(({ employerId }) => employerId === placement.employerId),
    isAgreed: placement.employerAgreedAt !== null || placement.participantAgreedAt !== null,
  }
  const problems = slotProblems(facts, around)
  if (problems) return refuse(problems)
  const doubts = facts.accepted ? [] : slotDoubtsOf(facts, around, isSameTime)
  return doubts.length > 0 ? doubt(doubts) : null
}

async function columnsOf(tx: Tx, actor: Person, { facts, placement }: Asked) {
  const children = await tx.child.findMany({
    where: { participantId: placement.participantId, livesWith: true },
    select: { birth: true },
  })
  const [region] = await tx.$queryRaw<{ country: string; nuts2: string | null }[]>`
    select country, nuts2 from organisation where id = ${placement.organisationId}::uuid`
  const isHoliday = region ? holidayOn(region, facts.date, actor.locale) !== null : false
  const births = children.map(({ birth }) => birth)
  const care = careOn(facts, { births, isHoliday })
  const careWho = facts.care === null ? null : facts.careWho
  return {
    ...spanOn(facts.date, facts, actor.organisation.timezone),
    timezone: actor.organisation.timezone,
    care,
    careWho,
  }
}

async function otherDays(tx: Tx, { participantId }: Placement, slotId: string | null) {
  const rows = await tx.placementSlot.findMany({
    where: {
      participantId,
      placement: { state: { notIn: ["cancelled", "did_not_show"] } },
      ...(slotId && { id: { not: slotId } }),
    },
    select: { startsAt: true, endsAt: true, placement: { select: { employerId: true } } },
  })
  return rows.map(({ placement, ...span }) => ({ ...span, employerId: placement.employerId }))
}

async function placementOf(tx: Tx, actor: Person, placementId: string) {
  const row = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      ...{ id: true, organisationId: true, participantId: true, employerId: true, kind: true, state: true },
      ...{ supervisor: true, tasksAgreed: true, insuranceOk: true, version: true, updatedAt: true },
      ...{ employerAgreedAt: true, participantAgreedAt: true },
      slots: { select: { id: true } },
    },
  })
  if (!row) return missing()
  const kind = placementKinds.find((one) => one === row.kind) ?? "shadowing"
  return { ...row, kind, state: placementStates.find((one) => one === row.state) ?? "proposed" }
}

async function slotOf(tx: Tx, actor: Person, slotId: string) {
  const slot = await tx.placementSlot.findFirst({
    where: { AND: [within(actor, "placementSlot"), { id: slotId }] },
  })
  return slot ?? missing()
}

type Slot = Awaited<ReturnType<typeof slotOf>>

function formOf({ placementId, startsAt, endsAt, timezone, care, careWho }: Slot) {
  const { date, time: startTime } = wallClock(startsAt, timezone)
  const { time: endTime } = wallClock(endsAt, timezone)
  const said = careWho === null ? "" : (care ?? "")
  return { placementId, date, startTime, endTime, care: said, careWho: careWho ?? "" }
}

function traceOf({ participantId }: Placement, id: string, fields: string[]) {
  return { kind: "placement_slot", id, participantIds: [participantId], fields }
}

function placementTrace({ id, participantId }: Placement, fields: string[]) {
  return { kind: "placement", id, participantIds: [participantId], fields }
}
