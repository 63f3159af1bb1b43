import { beforeEach, describe, expect, test } from "vitest"
import { decideEligibility, enrolParticipant, movePhase, recordPregnancy } from "@/lib/domain/case/actions"
import { addChild } from "@/lib/domain/child/actions"
import { recordConsent, withdrawConsent } from "@/lib/domain/consent/actions"
import { tellApart } from "@/lib/domain/look-alike/actions"
import { registerParticipant } from "@/lib/domain/participant/actions"
import { decideWaiver, requestWaiver } from "@/lib/domain/waiver/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import { papersOf } from "@/tests/support/case-papers"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const today = dayOfCast()
const ago = (days: number) => addDays(today, -days)
const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad" | "petra"

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
/** Registered by a counsellor, with a child, consent and residence: ready to be decided on. */
const ready = async (differing: object = {}, { child = true } = {}) => {
  const names = { knownAs: "Samira", familyName: "Khalil", birth: "1992-04-12", citizenships: ["SY"] }
  const { participantId } = valueIn(
    await as(c.noor, () => registerParticipant({ ...names, registeredOn: ago(20), ...differing })),
  )
  if (child) await as(c.noor, () => addChild({ participantId, birth: "2018" }))
  const consent = { participantId, purpose: "participation_data", givenOn: ago(10), method: "written" }
  valueIn(await as(c.noor, () => recordConsent(consent)))
  await papersOf(c, participantId).residence()
  return participantId
}
const decide = (who: Member, participantId: string, differing: object = {}) =>
  as(c[who], () => decideEligibility({ participantId, decision: "eligible", ...differing }))
const enrol = (who: Member, participantId: string, differing: object = {}) =>
  as(c[who], () => enrolParticipant({ participantId, enrolledOn: ago(5), ...differing }))
const askFor = async (participantId: string, kind = "age") =>
  valueIn(await as(c.noor, () => requestWaiver({ participantId, kind, reason: "Close to it" }))).waiverId
const approve = (waiverId: string, at?: Date) =>
  as(c.clara, () => decideWaiver({ waiverId, decision: "approved" }), at)
const phaseOf = async (id: string) =>
  (await owner("select phase from participant where id = $1", [id]))[0]?.phase
const wayOf = async (id: string) =>
  (
    await owner(
      "select from_phase || ' ' || to_phase as step from phase_change where participant_id = $1 order by at",
      [id],
    )
  ).map(({ step }) => step)

describe("deciding", () => {
  test.each(["noor", "clara"] as const)("eligible, by %s, keeps the decision and her way", async (who) => {
    const id = await ready()
    expect(await decide(who, id)).toMatchObject({ done: true })
    expect(await wayOf(id)).toEqual(["registered eligible"])
    expect(
      await owner("select decision, reasons, decided_by from eligibility where participant_id = $1", [id]),
    ).toEqual([{ decision: "eligible", reasons: [], decided_by: c[who].id }])
    expect(await decide(who, id)).toMatchObject({
      problems: { form: { key: "eligibility.problems.alreadyDecided" } },
    })
  })

  test.each([
    ["a citizen of the Union", { citizenships: ["MA", "ES"] }, "unionCitizen"],
    ["E2: half a year of birth", { birth: "2001" }, "ageUnsure"],
    ["E22: a man", { gender: "M" }, "genderRule"],
  ])("%s is not eligible, and the reasons are kept", async (_, differing, reason) => {
    const id = await ready(differing)
    expect(await decide("noor", id)).toMatchObject({
      problems: { decision: { key: `eligibility.reasons.${reason}` } },
    })
    const no = { decision: "not_eligible", note: "Told her on the phone", referralOffered: true }
    expect(await decide("noor", id, no)).toMatchObject({ done: true })
    expect(await phaseOf(id)).toBe("not_eligible")
    expect(
      await owner("select reasons, note, referral_offered from eligibility where participant_id = $1", [id]),
    ).toEqual([{ reasons: [reason], note: "Told her on the phone", referral_offered: true }])
  })

  test("E21: a stateless woman and E22: whoever declares X are eligible", async () => {
    const id = await ready({ citizenships: ["STATELESS"], gender: "X" })
    expect(await decide("noor", id)).toMatchObject({ done: true })
  })

  test("a child on its way makes a mother; only her counsellors say so", async () => {
    const id = await ready({}, { child: false })
    const expecting = (yes: boolean) => recordPregnancy({ participantId: id, expecting: yes })
    expect(await decide("noor", id)).toMatchObject({
      problems: { decision: { key: "eligibility.reasons.noChild" } },
    })
    await expect(as(c.clara, () => expecting(true))).rejects.toThrow(notThere)
    await as(c.noor, () => expecting(true))
    await as(c.noor, () => expecting(true))
    await as(c.noor, () => expecting(false))
    expect(await decide("clara", id)).toMatchObject({ done: false })
    await as(c.noor, () => expecting(true))
    expect(await decide("clara", id)).toMatchObject({ done: true })
  })
})

describe("enrolling", () => {
  test.each(["noor", "clara"] as const)("a mother who agreed, by %s", async (who) => {
    const id = await ready()
    valueIn(await decide(who, id))
    expect(
      await enrol(who, id, { employmentStatus: "unemployed", isced: "3", unemployedSince: "3/2024" }),
    ).toMatchObject({ done: true })
    expect(await wayOf(id)).toEqual(["registered eligible", "eligible enrolled"])
    expect(
      await owner(
        "select enrolled_on::text, decided_by, employment_status, unemployed_since from enrolment where participant_id = $1",
        [id],
      ),
    ).toEqual([
      {
        enrolled_on: ago(5),
        decided_by: c[who].id,
        employment_status: "unemployed",
        unemployed_since: "2024-03",
      },
    ])
    expect(await enrol(who, id)).toMatchObject({
      problems: { form: { key: "participant.problems.notEnrollable" } },
    })
  })

  test("waits for the decision, for her consent and until look-alikes are told apart", async () => {
    const id = await ready({ knownAs: "Hana", familyName: "Vural", birth: "1992", accepted: true })
    expect(await enrol("noor", id)).toMatchObject({
      problems: { form: { key: "participant.problems.decideFirst" } },
    })
    valueIn(await decide("noor", id))
    const [consent] = await owner("select id from consent where participant_id = $1", [id])
    await as(c.noor, () => withdrawConsent({ consentId: consent?.id }))
    expect(await enrol("noor", id)).toMatchObject({ problems: { consent: {}, lookAlikes: {} } })
    const consented = {
      participantId: id,
      purpose: "participation_data",
      givenOn: ago(10),
      method: "written",
    }
    valueIn(await as(c.noor, () => recordConsent(consented)))
    valueIn(await as(c.noor, () => tellApart({ participantId: id, otherIds: [c.hana] })))
    expect(await enrol("noor", id)).toMatchObject({ done: true })
  })

  test("E1: whoever turned 46 since the decision needs a waiver, approved by the day she enrols", async () => {
    const id = await ready({ birth: addDays(today, -365 * 46 - 12) })
    await owner("update participant set birth = '1990' where id = $1", [id])
    valueIn(await decide("noor", id))
    await owner("update participant set birth = $2 where id = $1", [
      id,
      `${Number(today.slice(0, 4)) - 47}-01-01`,
    ])
    expect(await enrol("noor", id)).toMatchObject({
      problems: { birth: { key: "eligibility.reasons.ageOutside" } },
    })
    const waiverId = await askFor(id)
    valueIn(await approve(waiverId))
    expect(await enrol("noor", id)).toMatchObject({
      problems: { enrolledOn: { key: "participant.problems.waiverLate" } },
    })
    expect(await enrol("noor", id, { enrolledOn: today })).toMatchObject({ done: true })
    expect(
      await owner(
        "select waiver_kind, waiver_requested_by, waiver_approved_by, reasons from enrolment where participant_id = $1",
        [id],
      ),
    ).toEqual([
      {
        waiver_kind: "age",
        waiver_requested_by: c.noor.id,
        waiver_approved_by: c.clara.id,
        reasons: ["ageOutside"],
      },
    ])
  })

  test("of a case that moved since the form was drawn is told so, and nothing is written", async () => {
    const id = await ready()
    valueIn(await decide("noor", id))
    const moved = { done: false, problems: { form: { key: "move.problems.movedMeanwhile" } } }
    expect(await enrol("clara", id, { from: "registered" })).toMatchObject(moved)
    valueIn(await enrol("noor", id, { from: "eligible" }))
    const goingOn = as(c.noor, () => movePhase({ participantId: id, from: "eligible", to: "profiled" }))
    expect(await goingOn).toMatchObject(moved)
    expect(await phaseOf(id)).toBe("enrolled")
  })
})

test("a case of a colleague or another organisation is not there, and the programme's coordinator has none", async () => {
  const strangers: [Member, string][] = [
    ["noor", c.dara],
    ["noor", c.zahra],
    ["clara", c.zahra],
    ["konrad", c.amina],
    ["petra", c.amina],
  ]
  for (const [who, participantId] of strangers) {
    await expect(decide(who, participantId)).rejects.toThrow(notThere)
    await expect(enrol(who, participantId)).rejects.toThrow(notThere)
    await expect(as(c[who], () => movePhase({ participantId, to: "profiled" }))).rejects.toThrow(notThere)
    await expect(as(c[who], () => recordPregnancy({ participantId, expecting: true }))).rejects.toThrow(
      notThere,
    )
  }
})
