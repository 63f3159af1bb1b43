import { beforeEach, describe, expect, test } from "vitest"
import { assignCounsellor, endAssignment } from "@/lib/domain/assignment/actions"
import { addChild } from "@/lib/domain/child/actions"
import { recordConsent, withdrawConsent } from "@/lib/domain/consent/actions"
import { enrolParticipant } from "@/lib/domain/enrolment/actions"
import { movePhase, registerParticipant } from "@/lib/domain/participant/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const today = new Date().toISOString().slice(0, 10)
const ago = (days: number) => addDays(today, -days)
const notThere = "NEXT_HTTP_ERROR_FALLBACK;404"
type Member = "clara" | "noor" | "tomas" | "konrad"

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const register = (who: Member, differing: object = {}) =>
  as(c[who], () =>
    registerParticipant({
      knownAs: "سميرة",
      birth: "1992-04-12",
      citizenships: ["SY"],
      preferredLanguage: "ar",
      phone: "600123456",
      registeredOn: ago(20),
      ...differing,
    }),
  )
/** Registered by a counsellor, with a child and consent: ready to be enrolled. */
const ready = async (who: Member = "noor", differing: object = {}) => {
  const { participantId } = valueIn(await register(who, differing))
  await as(c[who], () => addChild({ participantId, birth: "2018" }))
  valueIn(
    await as(c[who], () =>
      recordConsent({ participantId, purpose: "participation_data", givenOn: ago(10), method: "written" }),
    ),
  )
  return participantId
}
const enrol = (who: Member, participantId: string, differing: object = {}) =>
  as(c[who], () => enrolParticipant({ participantId, enrolledOn: ago(5), ...differing }))
const phaseOf = async (id: string) =>
  (await owner("select phase from participant where id = $1", [id]))[0]?.phase

describe("registering", () => {
  test("by a counsellor makes her the counsellor, with contact and pseudonym", async () => {
    const { participantId } = valueIn(await register("noor"))
    expect(
      await owner("select known_as, phase, pseudonym from participant where id = $1", [participantId]),
    ).toEqual([{ known_as: "سميرة", phase: "registered", pseudonym: expect.stringMatching(/^ES-\d{4}$/) }])
    expect(
      await owner("select phone from participant_contact where participant_id = $1", [participantId]),
    ).toEqual([{ phone: "+34600123456" }])
    expect(
      await owner("select counsellor_id from assignment where participant_id = $1", [participantId]),
    ).toEqual([{ counsellor_id: c.noor.id }])
  })

  test("by a coordinator assigns nobody until she does", async () => {
    const { participantId } = valueIn(await register("clara"))
    const assign = () => as(c.clara, () => assignCounsellor({ participantId, counsellorId: c.tomas.id }))
    const { assignmentId } = valueIn(await assign())
    expect(await assign()).toMatchObject({
      problems: { counsellorId: { key: "participant.problems.alreadyAssigned" } },
    })
    expect(await as(c.clara, () => endAssignment({ assignmentId }))).toMatchObject({ done: true })
    expect(await as(c.clara, () => endAssignment({ assignmentId }))).toMatchObject({
      problems: { form: { key: "participant.problems.assignmentEnded" } },
    })
  })

  test("asks once about somebody of the same name and birth, even if her case is out of reach", async () => {
    const again = { knownAs: "hana", familyName: "Vural", birth: "1992-03-15" }
    expect(await register("noor", again)).toMatchObject({
      done: false,
      doubts: [{ key: "participant.doubts.sameName" }],
    })
    expect(await register("noor", { ...again, accepted: true })).toMatchObject({ done: true })
  })

  test("refuses a reference that the organisation has, and not one of another", async () => {
    valueIn(await register("tomas", { externalReference: "R-1" }))
    expect(await register("noor", { externalReference: "R-1", knownAs: "Rosa" })).toMatchObject({
      problems: { externalReference: { key: "participant.problems.referenceTaken" } },
    })
    expect(await register("konrad", { externalReference: "R-1" })).toMatchObject({ done: true })
  })

  test("is not for whoever coordinates the programme, nor for a stranger", async () => {
    await expect(as(c.petra, () => registerParticipant({ knownAs: "A" }))).rejects.toThrow(notThere)
    expect(await as(null, () => registerParticipant({ knownAs: "A" }))).toMatchObject({ signedOut: true })
  })
})

describe("enrolling", () => {
  test("a mother who agreed, by her counsellor and by the coordinator", async () => {
    for (const who of ["noor", "clara"] as const) {
      const participantId = await ready("noor", { knownAs: who })
      expect(await enrol(who, participantId, { employmentStatus: "unemployed", isced: "3" })).toMatchObject({
        done: true,
      })
      expect(await phaseOf(participantId)).toBe("enrolled")
      expect(
        await owner(
          "select enrolled_on::text, decided_by, employment_status from enrolment where participant_id = $1",
          [participantId],
        ),
      ).toEqual([{ enrolled_on: ago(5), decided_by: c[who].id, employment_status: "unemployed" }])
      expect(await enrol(who, participantId)).toMatchObject({
        problems: { form: { key: "participant.problems.notEnrollable" } },
      })
    }
  })

  test("is refused with everything that is missing", async () => {
    const { participantId } = valueIn(await register("noor", { citizenships: ["RO"], birth: "1970" }))
    const outcome = await enrol("noor", participantId)
    expect(outcome.done ? [] : Object.keys(outcome.problems).toSorted()).toEqual([
      "birth",
      "children",
      "citizenships",
      "consent",
    ])
    expect(await phaseOf(participantId)).toBe("registered")
  })

  test("is refused once consent is taken back", async () => {
    const participantId = await ready()
    const [consent] = await owner("select id from consent where participant_id = $1", [participantId])
    const withdraw = () => as(c.clara, () => withdrawConsent({ consentId: consent?.id }))
    expect(await withdraw()).toMatchObject({ done: true })
    expect(await withdraw()).toMatchObject({
      problems: { form: { key: "participant.problems.alreadyWithdrawn" } },
    })
    expect(await enrol("noor", participantId)).toMatchObject({
      problems: { consent: { key: "participant.problems.consentMissing" } },
    })
  })

  test("with a waiver: a coordinator approves what a counsellor asked for, and nobody her own", async () => {
    const participantId = await ready("noor", { birth: "2003" })
    const waiver = { kind: "age", reason: "Turns 25 soon", requestedBy: c.noor.id, approvedOn: ago(6) }
    expect(await enrol("noor", participantId, { waiver })).toMatchObject({
      problems: { "waiver.kind": { key: "participant.problems.waiverByCoordinator" } },
    })
    expect(
      await enrol("clara", participantId, { waiver: { ...waiver, requestedBy: c.clara.id } }),
    ).toMatchObject({ done: false })
    expect(
      await enrol("clara", participantId, { waiver: { ...waiver, requestedBy: c.lena.id } }),
    ).toMatchObject({ done: false })
    expect(await enrol("clara", participantId, { waiver })).toMatchObject({ done: true })
    expect(
      await owner(
        "select waiver_kind, waiver_approved_by, reasons from enrolment where participant_id = $1",
        [participantId],
      ),
    ).toEqual([{ waiver_kind: "age", waiver_approved_by: c.clara.id, reasons: ["ageOutside"] }])
  })
})

describe("a case", () => {
  test("goes on one step at a time, leaves, and is opened again by a coordinator only", async () => {
    const participantId = await ready()
    valueIn(await enrol("noor", participantId))
    const move = (who: Member, to: string, more: object = {}) =>
      as(c[who], () => movePhase({ participantId, to, ...more }))
    expect(await move("noor", "road_map")).toMatchObject({
      problems: { to: { key: "participant.problems.moveNotPossible" } },
    })
    for (const to of ["profiled", "in_itinerary", "on_hold", "in_itinerary"]) valueIn(await move("noor", to))
    expect(await move("noor", "exited")).toMatchObject({ problems: { exitOn: {}, exitReason: {} } })
    valueIn(await move("noor", "exited", { exitOn: ago(1), exitReason: "job" }))
    expect(
      await owner("select exit_on::text, exit_reason from enrolment where participant_id = $1", [
        participantId,
      ]),
    ).toEqual([{ exit_on: ago(1), exit_reason: "job" }])
    expect(await move("noor", "enrolled")).toMatchObject({
      problems: { to: { key: "participant.problems.reentryByCoordinator" } },
    })
    valueIn(await move("clara", "enrolled"))
    expect(
      await owner("select enrolled_on::text, exit_on from enrolment where participant_id = $1", [
        participantId,
      ]),
    ).toEqual([{ enrolled_on: ago(5), exit_on: null }])
  })

  test("of a colleague or another organisation is not there", async () => {
    const strangers: [Member, string][] = [
      ["noor", c.dara],
      ["noor", c.zahra],
      ["clara", c.zahra],
      ["konrad", c.amina],
    ]
    for (const [who, participantId] of strangers) {
      await expect(enrol(who, participantId)).rejects.toThrow(notThere)
      await expect(as(c[who], () => movePhase({ participantId, to: "profiled" }))).rejects.toThrow(notThere)
    }
    await expect(as(c.noor, () => addChild({ participantId: c.dara, birth: "2018" }))).rejects.toThrow(
      notThere,
    )
    await expect(as(c.clara, () => addChild({ participantId: c.amina, birth: "2018" }))).rejects.toThrow(
      notThere,
    )
    await expect(
      as(c.clara, () =>
        recordConsent({ participantId: c.amina, purpose: "photo", givenOn: today, method: "written" }),
      ),
    ).rejects.toThrow(notThere)
    await expect(
      as(c.noor, () => assignCounsellor({ participantId: c.amina, counsellorId: c.noor.id })),
    ).rejects.toThrow(notThere)
    await expect(
      as(c.clara, () => assignCounsellor({ participantId: c.zahra, counsellorId: c.noor.id })),
    ).rejects.toThrow(notThere)
  })

  test("a counsellor of another organisation, or a coordinator, cannot be assigned", async () => {
    for (const counsellorId of [c.lena.id, c.clara.id])
      expect(
        await as(c.clara, () => assignCounsellor({ participantId: c.amina, counsellorId })),
      ).toMatchObject({ problems: { counsellorId: { key: "participant.problems.counsellorUnknown" } } })
  })
})

test("each leaves its trace, with the names of fields and none of their contents", async () => {
  const participantId = await ready()
  valueIn(await enrol("noor", participantId))
  const trail = await owner(
    "select act, fields from audit_entry where $1::uuid = any(participant_ids) order by seq",
    [participantId],
  )
  expect(trail.map(({ act }) => act)).toEqual([
    "participant.register",
    "child.add",
    "consent.record",
    "participant.enrol",
  ])
  expect(JSON.stringify(trail)).not.toMatch(/سميرة|600123456|1992/)
})
