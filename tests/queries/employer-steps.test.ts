import { beforeEach, describe, expect, test } from "vitest"
import { completeNext, reopenNext } from "@/lib/domain/employer-meeting/actions"
import { finishStep } from "@/lib/domain/needs-step/actions"
import { openSteps } from "@/lib/domain/next-step/queries"
import { today } from "@/lib/domain/today/queries"
import { addDays } from "@/lib/platform/dates"
import { as, cast } from "@/tests/support/as"
import type { Cast, Player } from "@/tests/support/cast"
import { dayOfCast, noonOfCast } from "@/tests/support/plain-day"

const on = (days: number) => addDays(dayOfCast(), days)
let c: Cast
beforeEach(async () => {
  c = await cast(noonOfCast())
})

/** An analysis of one of ours at the bakery, with what was agreed then. */
async function agreed(by: Player, steps: readonly { what: string; who?: string; due?: string | null }[]) {
  const own = { organisation_id: c.harbour }
  const analysis = await c.put("needs_analysis", {
    ...{ ...own, employer_id: c.bakery.employer, done_on: on(-9), done_by: by.id, created_by: by.id },
  })
  const ids: Record<string, string> = {}
  for (const { what, who = "us", due = on(1) } of steps)
    ids[what] = await c.put("needs_step", { ...own, analysis_id: analysis, what, who, due_on: due })
  return ids
}

const promised = (by: Player, more: object) =>
  c.put("employer_meeting", {
    ...{ organisation_id: c.harbour, employer_id: c.bakery.employer, kind: "call", held_on: on(-3) },
    ...{ held_by: by.id, created_by: by.id, what: "Spoke", ...more },
  })

const shown = async (by: Player) => (await as(by, () => today())).agreed.map(({ what }) => what)

describe("what was agreed with a company", () => {
  test("stands on the Today of whoever agreed it, from a week before it is due, with the company", async () => {
    await agreed(c.noor, [
      { what: "Visit", due: on(7) },
      { what: "Send a letter", due: on(-2) },
      { what: "Later", due: on(8) },
      { what: "Some day", due: null },
    ])
    const { agreed: lines } = await as(c.noor, () => today())
    expect(lines).toMatchObject([
      { what: "Send a letter", overdue: true, source: "needs", who: "us" },
      { what: "Visit", overdue: false, employer: { id: c.bakery.employer, name: "North Bakery" } },
    ])
    expect(await shown(c.tomas)).toEqual([])
    expect(await shown(c.lena)).toEqual([])
  })

  test("is asked after, where the company does it, once its day has come", async () => {
    await agreed(c.noor, [
      { what: "Theirs, tomorrow", who: "employer" },
      { what: "Theirs, today", who: "employer", due: on(0) },
      { what: "Together, tomorrow", who: "both" },
    ])
    expect(await shown(c.noor)).toEqual(["Theirs, today", "Together, tomorrow"])
  })

  test("leaves Today once it is done, and comes back when it is not", async () => {
    const { Visit: stepId } = await agreed(c.noor, [{ what: "Visit" }])
    const meetingId = await promised(c.noor, { next_step: "Call again", next_due: on(2) })
    await promised(c.noor, { next_step: null })
    expect(await shown(c.noor)).toEqual(["Visit", "Call again"])
    await as(c.noor, () => finishStep({ stepId }))
    await as(c.noor, () => completeNext({ meetingId }))
    expect(await shown(c.noor)).toEqual([])
    await as(c.noor, () => reopenNext({ meetingId }))
    expect(await shown(c.noor)).toEqual(["Call again"])
  })

  test("is among all open next steps of hers, in the order of their days, and nobody else's", async () => {
    await agreed(c.noor, [
      { what: "Some day", who: "employer", due: null },
      { what: "Long ago", due: on(-30) },
    ])
    const list = await as(c.noor, () => openSteps("all", 1))
    const theirs = list.lines.filter(({ employer }) => employer !== null)
    expect(theirs).toMatchObject([
      {
        what: "Long ago",
        participantId: null,
        employer: { name: "North Bakery", source: "needs", who: "us" },
      },
      { what: "Some day", employer: { who: "employer" } },
    ])
    expect(list.lines[0]?.what).toBe("Long ago")
    expect(list.counts.overdue).toBe(1)
    const others = await as(c.tomas, () => openSteps("all", 1))
    expect(others.lines.every(({ employer }) => employer === null)).toBe(true)
  })
})
