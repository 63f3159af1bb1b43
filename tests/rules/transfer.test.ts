import { describe, expect, test } from "vitest"
import { phases } from "@/lib/domain/participant/schema"
import { referralMoves } from "@/lib/domain/referral/rules"
import {
  type Around,
  agreeingProblems,
  canGo,
  isOpen,
  offeringProblems,
  periodProblems,
  revisingProblems,
  revokingProblems,
  sendingProblems,
  standingOf,
  transferMoves,
} from "@/lib/domain/transfer/rules"
import { type TransferState, transferStates } from "@/lib/domain/transfer/schema"
import { acceptingProblems, rejectingProblems } from "@/lib/domain/transfer-answer/rules"

const ready = { phase: "profiled", handedOver: false, atWork: false, merging: false, waiverWaits: false }
const around = (standing: TransferState, more: Partial<Around> = {}): Around => ({
  ...ready,
  standing,
  hasConsent: true,
  ...more,
})
const form = (key: string) => ({ form: { key } })
const hindrances = [
  ["handedOver", { handedOver: true }],
  ["phase", { phase: "exited" }],
  ["atWork", { atWork: true }],
  ["merging", { merging: true }],
  ["waiverWaits", { waiverWaits: true }],
] as const

describe("6.8: a transfer", () => {
  test("goes as a referral goes, but that whoever has arrived is not called back", () => {
    for (const from of transferStates)
      for (const to of transferStates)
        expect(canGo(from, to), `${from} to ${to}`).toBe(
          from === "accepted" ? false : referralMoves[from].includes(to),
        )
    expect(transferMoves.accepted).toEqual([])
  })

  test.each(transferStates)(
    "that is %s can be agreed, sent, answered and revoked where the table says",
    (standing) => {
      const refused = (to: TransferState) =>
        canGo(standing, to) ? null : form(`transfer.problems.isAlready.${standing}`)
      const there = (to: TransferState) =>
        canGo(standing, to) ? null : form(`transfer-answer.problems.isAlready.${standing}`)
      expect(agreeingProblems(around(standing))).toEqual(refused("consent_ok"))
      expect(sendingProblems({ ...around(standing), ownOfCoordinator: false })).toEqual(refused("sent"))
      expect(revokingProblems({ standing })).toEqual(refused("revoked"))
      expect(acceptingProblems({ ...around(standing), counselsHere: true })).toEqual(there("accepted"))
      expect(rejectingProblems({ standing })).toEqual(there("rejected"))
    },
  )

  test("is silent after fourteen days and not after thirteen", () => {
    const kept = { state: "sent", sentOn: "2026-03-01" }
    expect(standingOf(kept, "2026-03-14")).toBe("sent")
    expect(standingOf(kept, "2026-03-15")).toBe("no_answer")
    expect(standingOf({ state: "accepted", sentOn: "2026-03-01" }, "2026-06-01")).toBe("accepted")
  })

  test("is open until it is answered or called back", () => {
    expect(transferStates.filter(isOpen)).toEqual(["draft", "consent_ok", "sent", "no_answer"])
  })
})

describe("an offer", () => {
  const input = { toOrganisationId: "there" }
  const whole = { ...ready, isOffered: false, partners: ["there"] }

  test("stands where nothing is in its way", () => {
    expect(offeringProblems(input, whole)).toBeNull()
  })

  test.each(hindrances)("is refused where it says %s, and so are agreeing and sending", (word, more) => {
    const said = form(`transfer.problems.${word}`)
    expect(offeringProblems(input, { ...whole, ...more })).toEqual(said)
    expect(agreeingProblems(around("draft", more))).toEqual(said)
    expect(sendingProblems({ ...around("consent_ok", more), ownOfCoordinator: false })).toEqual(said)
  })

  test("is possible from registration to the road map and on hold, and from no other phase", () => {
    const possible = phases.filter((phase) => offeringProblems(input, { ...whole, phase }) === null)
    expect(possible).toEqual([
      ...[
        "registered",
        "eligible",
        "enrolled",
        "profiled",
        "in_itinerary",
        "work_experience",
        "road_map",
        "on_hold",
      ],
    ])
  })

  test("is one at a time and to a partner", () => {
    expect(offeringProblems(input, { ...whole, isOffered: true })).toEqual(
      form("transfer.problems.alreadyOffered"),
    )
    expect(offeringProblems({ toOrganisationId: "elsewhere" }, whole)).toEqual({
      toOrganisationId: { key: "transfer.problems.partnerMissing" },
    })
  })

  test("needs her consent to be agreed and sent", () => {
    const without = form("transfer.problems.noConsent")
    expect(agreeingProblems(around("draft", { hasConsent: false }))).toEqual(without)
    expect(
      sendingProblems({ ...around("consent_ok", { hasConsent: false }), ownOfCoordinator: false }),
    ).toEqual(without)
  })

  test("that a coordinator drafted is sent by somebody else", () => {
    expect(sendingProblems({ ...around("consent_ok"), ownOfCoordinator: true })).toEqual(
      form("transfer.problems.secondPerson"),
    )
  })

  test("is revised while it is a draft", () => {
    for (const standing of transferStates)
      expect(revisingProblems(input, { standing, partners: ["there"] })).toEqual(
        standing === "draft" ? null : form(`transfer.problems.isAlready.${standing}`),
      )
    expect(revisingProblems(input, { standing: "draft", partners: [] })).toHaveProperty("toOrganisationId")
  })
})

describe("an acceptance", () => {
  test.each(hindrances)("is refused where %s, in words that do not say what it is", (_, more) => {
    expect(acceptingProblems({ ...around("sent", more), counselsHere: true })).toEqual(
      form("transfer-answer.problems.notReady"),
    )
  })

  test("needs her consent and a counsellor of ours", () => {
    expect(acceptingProblems({ ...around("sent", { hasConsent: false }), counselsHere: true })).toEqual(
      form("transfer.problems.noConsent"),
    )
    expect(acceptingProblems({ ...around("no_answer"), counselsHere: false })).toEqual({
      counsellorId: { key: "transfer-answer.problems.counsellorMissing" },
    })
  })
})

test("a file is read-only once it was handed over, and not before", () => {
  expect(periodProblems({ handedOverOn: null })).toBeNull()
  expect(periodProblems({ handedOverOn: "2026-03-01" })).toEqual(form("transfer.problems.readOnly"))
})
