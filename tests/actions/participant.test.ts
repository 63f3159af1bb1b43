import { beforeEach, describe, expect, test } from "vitest"
import { assignCounsellor, endAssignment } from "@/lib/domain/assignment/actions"
import { addChild } from "@/lib/domain/child/actions"
import { recordConsent } from "@/lib/domain/consent/actions"
import { saveDraft } from "@/lib/domain/draft/actions"
import { registerParticipant } from "@/lib/domain/participant/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
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

  test.each(["noor", "clara"] as const)("keeps what was done at the desk, by %s", async (who) => {
    const draft = { form: "participant.register", subject: "" }
    const submitKey = "33333333-3333-4333-8333-333333333333"
    await as(c[who], () => saveDraft({ ...draft, values: { knownAs: "Amina" }, submitKey }))
    const notSame = [c.amina, c.zahra, "00000000-0000-4000-8000-000000000000"]
    const { participantId } = valueIn(
      await register(who, {
        knownAs: "Amina",
        familyName: "Hadad",
        registeredOn: "",
        noticeMethod: "read_aloud",
        noticeInterpreter: true,
        notSame,
        draft,
      }),
    )
    expect(
      await owner(
        `select language, method, interpreter, text_version, recorded_by from privacy_notice where participant_id = $1`,
        [participantId],
      ),
    ).toEqual([
      {
        language: "ar",
        method: "read_aloud",
        interpreter: true,
        text_version: "2026-1",
        recorded_by: c[who].id,
      },
    ])
    expect(await owner("select one_id, other_id, said_by from not_same_person")).toEqual([
      {
        one_id: [participantId, c.amina].sort()[0],
        other_id: [participantId, c.amina].sort()[1],
        said_by: c[who].id,
      },
    ])
    expect(await owner("select 1 from draft where form = 'participant.register'")).toEqual([])
  })

  test("does not ask again about whoever was told apart at the desk", async () => {
    const again = { knownAs: "Hana", familyName: "Vural", birth: "15/3/1992" }
    expect(await register("noor", { ...again, notSame: [c.hana] })).toMatchObject({ done: true })
  })

  test("E29: whoever has neither phone nor e-mail is registered all the same", async () => {
    const { participantId } = valueIn(
      await register("noor", { phone: "", email: "", literacy: "not_literate" }),
    )
    expect(
      await owner("select phone, email from participant_contact where participant_id = $1", [participantId]),
    ).toEqual([{ phone: null, email: null }])
  })

  test("keeps no notice that was not given yet", async () => {
    valueIn(await register("noor", { noticeMethod: "not_yet" }))
    expect(await owner("select 1 from privacy_notice")).toEqual([])
    expect(await register("noor", { noticeMethod: "" })).toMatchObject({
      problems: { noticeMethod: { key: "privacy-notice.problems.methodMissing" } },
    })
  })

  test("is not for whoever coordinates the programme, nor for a stranger", async () => {
    await expect(as(c.petra, () => registerParticipant({ knownAs: "A" }))).rejects.toThrow(notThere)
    expect(await as(null, () => registerParticipant({ knownAs: "A" }))).toMatchObject({ signedOut: true })
  })
})

describe("what hangs on her", () => {
  test("is not there for a colleague or another organisation", async () => {
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
  const { participantId } = valueIn(await register("noor"))
  await as(c.noor, () => addChild({ participantId, birth: "2018" }))
  const trail = await owner(
    "select act, fields from audit_entry where $1::uuid = any(participant_ids) order by seq",
    [participantId],
  )
  expect(trail.map(({ act }) => act)).toEqual(["participant.register", "child.add"])
  expect(JSON.stringify(trail)).not.toMatch(/سميرة|600123456|1992/)
})
