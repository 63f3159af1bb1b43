import { describe, expect, test } from "vitest"
import {
  type ConsentState,
  consentProblems,
  refusalProblems,
  requestProblems,
  withdrawalProblems,
} from "@/lib/domain/consent/rules"
import { consentInput } from "@/lib/domain/consent/schema"
import { canMove, moveProblems } from "@/lib/domain/itinerary-step/rules"
import { stepStates } from "@/lib/domain/itinerary-step/schema"
import {
  agreeingProblems,
  answeringProblems,
  canGo,
  remindingProblems,
  revokingProblems,
  sendingProblems,
} from "@/lib/domain/referral/rules"
import { referralStates } from "@/lib/domain/referral/schema"
import { mayMove } from "@/lib/domain/road-map/rules"
import { roadMapStates } from "@/lib/domain/road-map/schema"
import { markProblems, reopenProblems } from "@/lib/domain/road-map-progress/rules"
import { signProblems } from "@/lib/domain/road-map-signature/rules"
import { roadMapStepStates } from "@/lib/domain/road-map-step/schema"
import { endingProblems } from "@/lib/domain/work-ending/rules"
import { workMoveProblems } from "@/lib/domain/work-move/rules"
import { movesByHand } from "@/lib/domain/work-move/schema"
import { signatureProblems } from "@/lib/domain/work-signature/rules"
import { canGo as canGoToWork, countsAs, workMoves } from "@/lib/domain/work-state/rules"
import { workStates } from "@/lib/domain/work-state/schema"
import { resumptionProblems, suspensionProblems } from "@/lib/domain/work-suspension/rules"
import type { Problems } from "@/lib/platform/outcome"
import { catalogues } from "@/lib/words/catalogues"

/** The programme's tables, row by row and pair by pair: what they list is possible, all else is refused in words. */
const id = "11111111-1111-4111-8111-111111111111"
const today = "2026-11-26"
const pairsOf = <State extends string>(states: readonly State[]) =>
  states.flatMap((from) => states.map((to) => [from, to] as const))

/** The first sentence of a refusal, in English; null where nothing is refused. */
function said(problems: Problems | null): string | null {
  const [first] = Object.values(problems ?? {})
  if (!first) return null
  const sentence = first.key
    .split(".")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], catalogues.en)
  return typeof sentence === "string" ? sentence : `no words for ${first.key}`
}
function expectPossible(problems: Problems | null, isPossible: boolean) {
  if (isPossible) expect(problems).toBeNull()
  else expect(said(problems)).toMatch(/^(?!no words).*\.$/)
}

describe("6.7: a step of the itinerary", () => {
  const listed = [
    ...["planned > in_progress", "planned > cancelled"],
    ...["in_progress > done", "in_progress > not_done", "in_progress > cancelled"],
  ]
  test.each(pairsOf(stepStates))("%s to %s", (from, to) => {
    const input = {
      stepId: id,
      version: 1,
      to,
      doneOn: undefined,
      result: null,
      reason: "The course was full",
    }
    const isListed = listed.includes(`${from} > ${to}`)
    expect(canMove(from, to)).toBe(isListed)
    expectPossible(moveProblems(input, { phase: "in_itinerary", from, today }), isListed)
  })

  test.each(["not_done", "cancelled"] as const)("does not become %s without a reason", (to) => {
    const input = { stepId: id, version: 1, to, doneOn: undefined, result: null, reason: null }
    const problems = moveProblems(input, { phase: "in_itinerary", from: "in_progress", today })
    expect(problems).toEqual({ reason: { key: "itinerary.problems.reasonMissing" } })
  })
})

describe("6.7: a step of the road map", () => {
  const around = { roadMap: "active", horizonTo: "2027-03-31", today } as const
  const mark = (state: (typeof roadMapStepStates)[number], reason: string | undefined = "She moved") => ({
    ...{ roadMapId: id, stepId: id, version: 1, state, reason },
  })
  const listed = [
    ...["planned > in_progress", "planned > done", "planned > not_done", "planned > cancelled"],
    ...["in_progress > done", "in_progress > not_done", "in_progress > cancelled"],
  ]
  test.each(pairsOf(roadMapStepStates))("%s to %s", (from, to) => {
    expectPossible(markProblems(mark(to), { ...around, from }), listed.includes(`${from} > ${to}`))
  })

  test.each(roadMapStates)("is told of where the road map is %s", (roadMap) => {
    const isInForce = !["draft", "superseded"].includes(roadMap)
    expectPossible(markProblems(mark("done"), { ...around, roadMap, from: "planned" }), isInForce)
    const back = { ...mark("planned"), state: "planned" as const }
    expectPossible(reopenProblems(back, { ...around, roadMap, from: "done" }), isInForce)
  })

  test("needs a reason where it was not done, and is taken back only where it was marked", () => {
    const { reason: _, ...silent } = mark("not_done")
    expect(markProblems({ ...silent, reason: undefined }, { ...around, from: "planned" })).toEqual({
      reason: { key: "road-map.problems.reasonMissing" },
    })
    const back = { ...mark("planned"), state: "planned" as const }
    expectPossible(reopenProblems(back, { ...around, from: "planned" }), false)
  })
})

describe("6.7: a road map", () => {
  const listed = [
    ...["draft > signed", "signed > active", "active > closed"],
    ...["draft > superseded", "signed > superseded", "active > superseded"],
  ]
  test.each(pairsOf(roadMapStates))("%s to %s", (from, to) => {
    expect(mayMove(from, to)).toBe(listed.includes(`${from} > ${to}`))
  })

  test.each(roadMapStates)("is signed only as a draft, not where it is %s", (state) => {
    const input = { roadMapId: id, edition: "1", signedByHerOn: today, signedByStaffOn: today }
    const steps = [{ month: 1, dueOn: "2026-12-20" }]
    const around = { state, exitOn: "2026-11-30", edition: "1", steps, today }
    expectPossible(signProblems({ ...input, copyGivenOn: today }, around), state === "draft")
  })
})

describe("6.6: a work experience", () => {
  const listed = [
    ...["draft > awaiting_signatures", "awaiting_signatures > signed", "signed > active"],
    ...["awaiting_signatures > draft", "signed > draft"],
    ...["active > suspended", "suspended > active"],
    ...["completed", "converted_to_job", "interrupted"].flatMap((to) => [
      `active > ${to}`,
      `suspended > ${to}`,
    ]),
    ...["draft", "awaiting_signatures", "signed"].map((from) => `${from} > cancelled`),
  ]
  const days = { plannedDays: 1, objectives: 1, waiting: 0, mayWork: true, startsOn: "2026-05-04", today }
  const term = {
    startsOn: "2026-05-04",
    months: 6,
    stays: [{ from: "2026-05-04", to: null }],
    suspensions: [],
  }

  test.each(pairsOf(workStates))("%s to %s", (from, to) => {
    const isListed = listed.includes(`${from} > ${to}`)
    expect(canGoToWork(from, to)).toBe(isListed)
    const byHand = movesByHand.find((one) => one === to)
    if (byHand && !(from === "suspended" && to === "active"))
      expectPossible(
        workMoveProblems({ workExperienceId: id, version: 1, to: byHand }, { ...days, state: from }),
        isListed,
      )
  })

  test.each(workStates)(
    "that is %s is suspended, resumed, signed and ended where its row leads there",
    (state) => {
      const isListed = (to: string) => listed.includes(`${state} > ${to}`)
      const around = { state, term, today }
      const suspending = { workExperienceId: id, from: "2026-06-01", reason: "host" } as const
      expectPossible(suspensionProblems(suspending, around), isListed("suspended"))
      const open = { ...term, suspensions: [{ from: "2026-06-01", to: null }] }
      const back = resumptionProblems(
        { workExperienceId: id, backOn: "2026-06-02" },
        { ...around, term: open },
      )
      expectPossible(back, state === "suspended")
      const ending = { workExperienceId: id, by: "employer", reason: "It closed" } as const
      for (const [endedOn, hired, to] of [
        ["2026-11-10", "no", "completed"],
        ["2026-07-10", "yes", "converted_to_job"],
        ["2026-07-10", "no", "interrupted"],
      ] as const)
        expectPossible(endingProblems({ ...ending, endedOn, hired }, around), isListed(to))
      const signing = {
        workExperienceId: id,
        agreement: 1,
        signer: "participant",
        placementId: null,
      } as const
      const waiting = [{ signer: "participant", placementId: null } as const]
      const typed = { ...signing, name: "Amina", method: "typed", signedOn: today } as const
      const isForSigning = ["awaiting_signatures", "active", "suspended"].includes(state)
      expectPossible(signatureProblems(typed, { state, agreement: 1, waiting, today }), isForSigning)
    },
  )

  test("begins signed by all three, not before its first day, and with a right to work that somebody saw", () => {
    const begin = (more: object) =>
      workMoveProblems(
        { workExperienceId: id, version: 1, to: "active" },
        { ...days, state: "signed", ...more },
      )
    expectPossible(begin({}), true)
    for (const missing of [{ waiting: 1 }, { mayWork: false }, { startsOn: "2026-11-27" }])
      expectPossible(begin(missing), false)
    const ready = (more: object) =>
      workMoveProblems(
        { workExperienceId: id, version: 1, to: "awaiting_signatures" },
        { ...days, state: "draft", ...more },
      )
    for (const missing of [{ plannedDays: 0 }, { objectives: 0 }]) expectPossible(ready(missing), false)
    expect(workMoves.find(({ to }) => to === "active")?.needs).toEqual(["signedByAll", "begun", "mayWork"])
  })

  test("E16: a job counts as a good ending, and not as all of it", () => {
    expect(countsAs("converted_to_job")).toEqual({ positive: true, completed: false })
    expect(countsAs("completed")).toEqual({ positive: true, completed: true })
    expect(countsAs("interrupted")).toEqual({ positive: false, completed: false })
  })

  test("that is interrupted says who ended it and why", () => {
    const ending = {
      workExperienceId: id,
      endedOn: "2026-07-10",
      hired: "no",
      by: null,
      reason: null,
    } as const
    const around = { state: "active", term, today } as const
    expect(Object.keys(endingProblems(ending, around) ?? {}).sort()).toEqual(["by", "reason"])
    expectPossible(endingProblems({ ...ending, hired: "yes" }, around), true)
  })
})

describe("6.8: a referral", () => {
  const listed: Record<string, readonly string[]> = {
    consent_ok: ["draft"],
    sent: ["consent_ok"],
    accepted: ["sent", "no_answer"],
    rejected: ["sent", "no_answer"],
    no_answer: ["sent"],
    done: ["accepted"],
    revoked: ["draft", "consent_ok", "sent", "no_answer", "accepted"],
  }
  const around = { hasConsent: true, hasEmail: true, isArchived: false }
  const answer = (to: "accepted" | "rejected" | "done") => ({ referralId: id, answer: to, words: "From May" })

  test.each(pairsOf(referralStates))("%s to %s", (from, to) => {
    expect(canGo(from, to)).toBe((listed[to] ?? []).includes(from))
  })

  test.each(referralStates)("that is %s refuses in words what its row does not list", (standing) => {
    const now = { ...around, standing }
    const isListed = (to: string) => (listed[to] ?? []).includes(standing)
    expectPossible(agreeingProblems(now), isListed("consent_ok"))
    expectPossible(sendingProblems("letter", now), isListed("sent"))
    expectPossible(revokingProblems(now), isListed("revoked"))
    for (const to of ["accepted", "rejected", "done"] as const)
      expectPossible(answeringProblems(answer(to), now), isListed(to))
    const isOut = standing === "sent" || standing === "no_answer"
    expectPossible(remindingProblems({ ...now, sentHow: "letter" }), isOut)
  })

  test("goes nowhere without her consent to share, nor to a service that is archived or has no address", () => {
    const ready = { ...around, standing: "consent_ok" as const }
    expectPossible(agreeingProblems({ ...around, standing: "draft", hasConsent: false }), false)
    expectPossible(sendingProblems("paper", { ...ready, hasConsent: false }), false)
    expectPossible(sendingProblems("phone", { ...ready, isArchived: true }), false)
    expectPossible(sendingProblems("letter", { ...ready, hasEmail: false }), false)
    expectPossible(sendingProblems("paper", { ...ready, hasEmail: false }), true)
  })
})

describe("6.9: a consent", () => {
  const states = ["not_asked", "requested", "given", "refused", "withdrawn", "expired"] as const
  const at = (state: ConsentState) => ({ state, outdated: false, askedOn: null, today })
  const yes = consentInput.parse({
    ...{ participantId: id, purpose: "photo", method: "written", givenOn: today, language: "ar" },
    textVersion: "2026-1",
  })
  test.each(states)("that is %s is asked for, given and refused where its row leads there", (state) => {
    expectPossible(requestProblems(today, at(state)), !["requested", "given"].includes(state))
    expectPossible(consentProblems(yes, at(state)), state !== "given")
    expectPossible(refusalProblems(today, at(state)), state !== "given")
  })

  test("is withdrawn once, neither ahead of today nor before it was given", () => {
    const around = { today, givenOn: "2026-11-01", isWithdrawn: false }
    expectPossible(withdrawalProblems(today, around), true)
    expectPossible(withdrawalProblems(today, { ...around, isWithdrawn: true }), false)
    expectPossible(withdrawalProblems("2026-11-27", around), false)
    expectPossible(withdrawalProblems("2026-10-31", around), false)
  })
})
