import "server-only"
import type { Person } from "@/lib/access/actor"
import { within } from "@/lib/access/reach"
import { isEligible } from "@/lib/domain/childcare/rules"
import { isClosed } from "@/lib/domain/placement/rules"
import { placementStates } from "@/lib/domain/placement/schema"
import { fromDateColumn, wallClock } from "@/lib/platform/dates"
import { missing } from "@/lib/platform/door"
import { defineQuery } from "@/lib/platform/query"
import type { Tx } from "@/lib/platform/transaction"
import { missingFor, plannedMinutes } from "./rules"
import { careAnswers } from "./schema"

/** The days of one shadowing, who agreed to them, and what it still waits for. */
export const slotsOf = defineQuery("placement.read", async ({ actor, tx }, placementId: string) => {
  const row = await tx.placement.findFirst({
    where: { AND: [within(actor, "placement"), { id: placementId }] },
    select: {
      ...{ id: true, participantId: true, state: true, version: true, employerAgreedAt: true },
      ...{ participantAgreedAt: true, supervisor: true, tasksAgreed: true, insuranceOk: true },
      ...{ employerDeclinedAt: true, employerWords: true, answeredBy: { select: { name: true } } },
      slots: {
        orderBy: { startsAt: "asc" },
        select: {
          ...{ id: true, startsAt: true, endsAt: true, timezone: true, care: true, careWho: true },
          version: true,
        },
      },
    },
  })
  if (!row) return missing()
  const { participantId, slots, employerAgreedAt, participantAgreedAt, answeredBy, ...terms } = row
  const days = slots.map(({ care, ...slot }) => ({
    ...slot,
    date: wallClock(slot.startsAt, slot.timezone).date,
    startTime: wallClock(slot.startsAt, slot.timezone).time,
    endTime: wallClock(slot.endsAt, slot.timezone).time,
    care: careAnswers.find((one) => one === care) ?? null,
    /** Of her family: for those who accompany her. */
    careWho: actor.role === "counsellor" ? slot.careWho : null,
  }))
  const agreed = {
    employerAgreed: employerAgreedAt !== null,
    participantAgreed: participantAgreedAt !== null,
  }
  const state = placementStates.find((one) => one === terms.state) ?? "proposed"
  return {
    ...terms,
    ...agreed,
    days,
    employerAgreedAt,
    participantAgreedAt,
    /** The contact who answered herself, in her company's space. */
    answeredBy: answeredBy?.name ?? null,
    state,
    planned: plannedMinutes(slots),
    waitsFor: isClosed(state) ? [] : missingFor({ ...agreed, days, insuranceOk: terms.insuranceOk }),
    timezone: actor.organisation.timezone,
    today: fromDateColumn(actor.today),
    mayPlan: actor.role === "counsellor" && !isClosed(state),
    needsCare: actor.role === "counsellor" && (await bringsUp(tx, actor, participantId)),
  }
})
export type Slots = Awaited<ReturnType<typeof slotsOf>>
export type Slot = Slots["days"][number]

/** She has a child with her that needs minding today. */
async function bringsUp(tx: Tx, actor: Person, participantId: string): Promise<boolean> {
  const children = await tx.child.findMany({
    where: { AND: [within(actor, "child"), { participantId, livesWith: true }] },
    select: { birth: true },
  })
  return children.some((child) => isEligible(child, fromDateColumn(actor.today)))
}
