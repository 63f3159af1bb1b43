import { expect, test } from "vitest"
import { itineraryOf } from "@/lib/domain/itinerary/queries"
import { reviewPlan } from "@/lib/domain/itinerary-review/actions"
import { completeStep } from "@/lib/domain/next-step/actions"
import { today } from "@/lib/domain/today/queries"
import { addDays } from "@/lib/platform/dates"
import { as } from "@/tests/support/as"
import { dayOf } from "@/tests/support/itinerary"
import { owner } from "@/tests/support/own-database"
import { type Planned, planned } from "@/tests/support/planned"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const say = (key: string) => ({ key: `itinerary.problems.${key}` })
const week = 7 * 24 * 3_600_000
const reminders = (c: Planned) =>
  owner(
    `select due_on::text as due, done_at is not null as done from next_step
     where origin = 'itinerary' and participant_id = $1 order by due_on`,
    [c.amina],
  )

async function review(c: Planned, more: object = {}, at = c.now) {
  const { stamp } = await as(c.noor, () => itineraryOf(c.amina), at)
  const input = { itineraryId: c.itineraryId, stamp, reviewedOn: dayOf(c), ...more }
  return as(c.noor, () => reviewPlan(input), at)
}

test("a review closes its reminder, asks for the next, and writes down the next step", async () => {
  const c = await planned()
  const words = {
    note: "The course has begun",
    nextStep: "Ask the school for a place",
    nextStepDue: dayOf(c, 3),
  }
  expect(await review(c, words)).toMatchObject({ done: true })
  expect(await reminders(c)).toEqual([
    { due: dayOf(c, 42), done: true },
    { due: dayOf(c, 42), done: false },
  ])
  const shown = await as(c.noor, () => itineraryOf(c.amina))
  expect(shown.reviews).toMatchObject([
    { on: dayOf(c), note: "The course has begun", agreed: false, by: "Noor" },
  ])
  expect(shown.plan).toMatchObject({ nextReviewOn: dayOf(c, 42), agreedOn: null })
  expect(shown.steps.map(({ what }) => what)).toContain("Ask the school for a place")
})

test("with her yes it is her agreement to the plan as it stands", async () => {
  const c = await planned()
  const stale = await review(c, { sheAgrees: true, stamp: "1" })
  expect(stale).toEqual({ done: false, problems: { form: say("changedSinceOpened") } })
  expect(await review(c, { sheAgrees: true })).toMatchObject({ done: true })
  const { plan } = await as(c.noor, () => itineraryOf(c.amina))
  expect(plan).toMatchObject({ agreedOn: dayOf(c), agreedBy: "Noor", changedOn: null })
})

test("an overdue review is to follow up on Today until it is recorded, and not to be ticked off", async () => {
  const c = await planned()
  const later = new Date(c.now.getTime() + 7 * week)
  await owner(
    "update account_session set idle_until = now() + interval '90 days', absolute_until = now() + interval '90 days'",
  )
  const { steps } = await as(c.noor, () => today(), later)
  const reminder = steps.find(({ origin }) => origin === "itinerary")
  expect(reminder).toMatchObject({ overdue: true, dueOn: dayOf(c, 42), person: { id: c.amina } })
  const ticked = await as(c.noor, () => completeStep({ stepId: reminder?.id ?? "" }))
  expect(ticked).toEqual({ done: false, problems: { form: { key: "next-step.problems.closesWithReview" } } })
  expect(await review(c, { reviewedOn: addDays(dayOf(c), 49) }, later)).toMatchObject({ done: true })
  const after = await as(c.noor, () => today(), later)
  expect(after.steps.filter(({ origin }) => origin === "itinerary")).toEqual([])
})

test("is not of a day to come nor before the last look, and of nobody else's plan", async () => {
  const c = await planned()
  expect(await review(c, { reviewedOn: dayOf(c, 1) })).toMatchObject({
    problems: { reviewedOn: say("inFuture") },
  })
  expect(await review(c, { reviewedOn: dayOf(c, -1) })).toMatchObject({
    problems: { reviewedOn: say("beforeLastReview") },
  })
  const input = { itineraryId: c.itineraryId, stamp: "", reviewedOn: dayOf(c) }
  for (const player of [c.tomas, c.clara, c.lena, c.petra])
    await expect(as(player, () => reviewPlan(input))).rejects.toThrow(missing)
})
