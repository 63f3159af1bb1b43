import { beforeEach, describe, expect, test } from "vitest"
import { askConsent, recordConsent, recordRefusal, withdrawConsent } from "@/lib/domain/consent/actions"
import { consentSheet } from "@/lib/domain/consent/queries"
import { hoursBehindLink } from "@/lib/domain/hours-answer/queries"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"
import { papers } from "@/lib/domain/papers/queries"
import { planPlacement } from "@/lib/domain/placement/actions"
import { addDays } from "@/lib/platform/dates"
import type { Outcome } from "@/lib/platform/outcome"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { stage } from "@/tests/support/cast/stage"
import { owner } from "@/tests/support/own-database"
import { dayOfCast } from "@/tests/support/plain-day"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
const today = dayOfCast()
const ago = (days: number) => addDays(today, -days)

let c: Cast
beforeEach(async () => {
  c = await cast()
})

const valueIn = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.done) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const photo = () => ({ participantId: c.amina, purpose: "photo" })
const yes = (differing: object = {}) =>
  as(c.noor, () => recordConsent({ ...photo(), method: "written", givenOn: today, ...differing }))
const no = (differing: object = {}) =>
  as(c.noor, () => recordRefusal({ ...photo(), refusedOn: today, ...differing }))
const ask = (differing: object = {}) =>
  as(c.noor, () => askConsent({ ...photo(), requestedOn: today, ...differing }))
const withdraw = (consentId: string, who: "noor" | "clara" = "noor", on?: string) =>
  as(c[who], () => withdrawConsent({ consentId, ...(on && { withdrawnOn: on }) }))
const lineOf = async (purpose: string, who: "noor" | "clara" = "noor") =>
  (await as(c[who], () => papers(c.amina))).consents.find((line) => line.purpose === purpose)
const stateOf = async (purpose = "photo") => (await lineOf(purpose))?.state
const tasks = () =>
  owner("select id, what, origin from next_step where origin like 'consent%' order by origin")

describe("6.9: through the door, a consent", () => {
  test("is asked for, waits, and is given: the yes answers what was asked", async () => {
    expect(await stateOf()).toBe("not_asked")
    valueIn(await ask({ requestedOn: ago(2), language: "ar" }))
    expect(await stateOf()).toBe("requested")
    expect(await ask()).toMatchObject({ problems: { form: { key: "consent.problems.askedAlready" } } })
    expect(await yes({ givenOn: ago(3) })).toMatchObject({
      problems: { givenOn: { key: "consent.problems.beforeAsked" } },
    })
    const { consentId } = valueIn(await yes())
    expect(await owner("select consent_id from consent_request")).toEqual([{ consent_id: consentId }])
    expect(await stateOf()).toBe("given")
    expect(await yes()).toMatchObject({ problems: { form: { key: "consent.problems.givenAlready" } } })
    expect(await no()).toMatchObject({ problems: { form: { key: "consent.problems.withdrawInstead" } } })
  })

  test("is refused, and given later only as a new asking", async () => {
    valueIn(await ask({ requestedOn: ago(2) }))
    valueIn(await no())
    expect(await stateOf()).toBe("refused")
    valueIn(await yes())
    const asked = await owner(
      "select refused_on is not null as refused, consent_id is not null as given from consent_request order by created_at",
    )
    expect(asked).toEqual([
      { refused: true, given: false },
      { refused: false, given: true },
    ])
    expect(await stateOf()).toBe("given")
  })

  test("E26: a no is complete at once, and is no yes", async () => {
    valueIn(await no())
    expect(await lineOf("photo")).toMatchObject({ state: "refused", refusedOn: today, last: null })
    expect(await owner("select 1 from consent where purpose = 'photo'")).toEqual([])
  })

  test("is withdrawn once, and given again", async () => {
    const { consentId } = valueIn(await yes({ givenOn: ago(5) }))
    expect(await withdraw(consentId, "noor", ago(6))).toMatchObject({
      problems: { withdrawnOn: { key: "participant.problems.beforeConsent" } },
    })
    valueIn(await withdraw(consentId))
    expect(await withdraw(consentId)).toMatchObject({
      problems: { form: { key: "participant.problems.alreadyWithdrawn" } },
    })
    expect(await stateOf()).toBe("withdrawn")
    valueIn(await yes())
    expect(await lineOf("photo")).toMatchObject({ state: "given", earlier: [{ endedBecause: "withdrawn" }] })
  })

  test("in words that were replaced says so, and asked again ends as expired", async () => {
    const { consentId } = valueIn(await yes({ textVersion: "2025-2", givenOn: ago(40) }))
    expect(await lineOf("photo")).toMatchObject({ state: "given", outdated: true })
    valueIn(await yes())
    expect(
      await owner("select ended_because, withdrawn_on::text as until from consent where id = $1", [
        consentId,
      ]),
    ).toEqual([{ ended_because: "expired", until: today }])
    expect(await lineOf("photo")).toMatchObject({ state: "given", outdated: false })
    expect(await tasks()).toEqual([])
  })

  test("E29: of a woman who does not write is heard by a witness, or not recorded", async () => {
    expect(await yes({ method: "oral_witnessed" })).toMatchObject({
      problems: { witness: { key: "consent.problems.witnessMissing" } },
    })
    valueIn(await yes({ method: "oral_witnessed", witness: "Rosa Gil", language: "ar", interpreter: true }))
    expect((await lineOf("photo"))?.last).toMatchObject({ witness: "Rosa Gil", language: "ar" })
    await expect(owner("update consent set witness = ' ' where purpose = 'photo'")).rejects.toThrow(
      "consent_witness",
    )
  })
})

describe("taking it back", () => {
  test("E13: the employer's page shows no name from that moment, and the placement goes on", async () => {
    const seenByEmile = async () => {
      const { seen } = await hoursBehindLink(c.emileLink)
      return seen && "placement" in seen ? seen.placement : null
    }
    expect((await seenByEmile())?.firstName).toBe("Amina")
    const line = await lineOf("share_employer")
    valueIn(await withdraw(line?.last?.id ?? ""))
    const placement = await seenByEmile()
    expect(placement).toMatchObject({ firstName: null, status: "confirmed" })
    expect(placement?.hours).toHaveLength(1)
    expect((await tasks()).map(({ origin }) => origin)).toEqual([
      "consent",
      "consent_recipients",
      "consent_review",
    ])
  })

  test("revokes referrals and transfers that rest on it, and no others, with their links", async () => {
    const { put, on, at } = stage((sql, values) => owner(sql, values), c.now)
    const { consentId } = valueIn(await yes({ purpose: "share_partner" }))
    const own = { organisation_id: c.harbour, participant_id: c.amina }
    const service = await put("local_service", { organisation_id: c.harbour, name: "School" })
    const referral = (state: string) =>
      put("referral", {
        ...own,
        service_id: service,
        consent_id: consentId,
        reason: "x",
        state,
        sent_on: on(0),
        created_by: c.noor.id,
      })
    const [open, over] = [await referral("sent"), await referral("done")]
    await put("link_token", {
      token_hash: Buffer.alloc(32, 7),
      purpose: "answer_referral",
      organisation_id: c.harbour,
      record_id: open,
      expires_at: at(30),
    })
    const sent = { to_organisation_id: c.elbe, consent_id: consentId, sent_on: on(0), sent_by: c.noor.id }
    const offered = { offered_on: on(0), offered_by: c.noor.id }
    const transfer = await put("transfer", { ...own, ...offered, ...sent, state: "sent" })
    valueIn(await withdraw(consentId, "clara"))
    expect(await owner("select id, state, state_reason from referral where state = 'revoked'")).toEqual([
      { id: open, state: "revoked", state_reason: "consent_withdrawn" },
    ])
    expect(await owner("select state from referral where id = $1", [over])).toEqual([{ state: "done" }])
    expect(await owner("select state from transfer where id = $1", [transfer])).toEqual([
      { state: "revoked" },
    ])
    expect(
      await owner("select revoked_at is not null as shut from link_token where record_id = $1", [open]),
    ).toEqual([{ shut: true }])
  })

  test("asked again in new words, what rests on the old ones rests on the new", async () => {
    const { put, on } = stage((sql, values) => owner(sql, values), c.now)
    const old = valueIn(await yes({ purpose: "share_partner", textVersion: "2025-1", givenOn: ago(30) }))
    const service = await put("local_service", { organisation_id: c.harbour, name: "School" })
    const referral = await put("referral", {
      organisation_id: c.harbour,
      participant_id: c.amina,
      service_id: service,
      consent_id: old.consentId,
      reason: "x",
      state: "sent",
      sent_on: on(0),
      created_by: c.noor.id,
    })
    const { consentId } = valueIn(await yes({ purpose: "share_partner" }))
    expect(await owner("select state, consent_id from referral where id = $1", [referral])).toEqual([
      { state: "sent", consent_id: consentId },
    ])
  })

  test("of pictures takes them from each child", async () => {
    await owner("update child set photo_consent = true where id in ($1, $2)", [c.yusuf, c.sami])
    const { consentId } = valueIn(await yes())
    valueIn(await withdraw(consentId))
    const allowed = await owner("select id from child where photo_consent")
    expect(allowed).toEqual([{ id: c.sami }])
  })

  test("by a coordinator leaves its tasks to her counsellor, and each says only which consent it is about", async () => {
    const { consentId } = valueIn(await yes())
    valueIn(await withdraw(consentId, "clara"))
    const found = await tasks()
    expect(found.map(({ origin, what }) => [origin, what])).toEqual([
      ["consent", "photo"],
      ["consent_recipients", "photo"],
      ["consent_review", "photo"],
    ])
  })

  test("has had its effect when the last task is done, and not when one is opened again", async () => {
    const { consentId } = valueIn(await yes())
    valueIn(await withdraw(consentId))
    const done = async () =>
      (await owner("select effect_done_on::text as on from consent where id = $1", [consentId]))[0]?.on
    const steps = (await tasks()).map(({ id }) => String(id))
    for (const stepId of steps.slice(1)) await as(c.noor, () => completeStep({ stepId }))
    expect(await done()).toBeNull()
    expect((await lineOf("photo"))?.last).toMatchObject({ open: 1, effectDoneOn: null })
    await as(c.noor, () => completeStep({ stepId: steps[0] }))
    expect(await done()).toBe(today)
    await as(c.noor, () => reopenStep({ stepId: steps[0] }))
    expect(await done()).toBeNull()
  })
})

test("a placement keeps one yes to its employer, and a yes said aloud has its witness there too", async () => {
  const plan = (consent: object) =>
    as(c.noor, () =>
      planPlacement({
        participantId: c.basma,
        contactId: c.bakery.contact,
        startsOn: today,
        endsOn: today,
        accepted: true,
        consent: { givenOn: today, language: "ar", ...consent },
      }),
    )
  expect(await plan({ method: "oral_witnessed" })).toMatchObject({
    problems: { "consent.witness": { key: "consent.problems.witnessMissing" } },
  })
  valueIn(await plan({ method: "oral_witnessed", witness: "Rosa Gil" }))
  valueIn(await plan({ method: "written" }))
  expect(
    await owner(
      "select method, witness, withdrawn_on from consent where participant_id = $1 and employer_id is not null",
      [c.basma],
    ),
  ).toEqual([{ method: "oral_witnessed", witness: "Rosa Gil", withdrawn_on: null }])
})

test("a coordinator reads and withdraws, and neither asks nor records; others find nothing", async () => {
  const { consentId } = valueIn(await yes())
  const seen = await as(c.clara, () => papers(c.amina))
  expect(seen).toMatchObject({ writes: false, employers: [], residence: null })
  expect((await lineOf("photo", "clara"))?.state).toBe("given")
  for (const who of [c.clara, c.lena, c.petra]) {
    await expect(
      as(who, () => recordConsent({ ...photo(), method: "written", givenOn: today })),
    ).rejects.toThrow(missing)
    await expect(as(who, () => askConsent({ ...photo(), requestedOn: today }))).rejects.toThrow(missing)
    await expect(as(who, () => recordRefusal({ ...photo(), refusedOn: today }))).rejects.toThrow(missing)
  }
  for (const who of [c.lena, c.petra])
    await expect(as(who, () => withdrawConsent({ consentId }))).rejects.toThrow(missing)
  await expect(as(c.tomas, () => papers(c.basma))).rejects.toThrow(missing)
})

test("her paper holds her code and the employer, and no name", async () => {
  const sheet = await as(c.noor, () => consentSheet(c.amina, "share_employer", c.bakery.employer))
  expect(sheet).toEqual({
    purpose: "share_employer",
    code: expect.stringMatching(/^ES-/),
    organisation: "Harbour House",
    employer: "North Bakery",
  })
  await expect(as(c.noor, () => consentSheet(c.amina, "holidays", null))).rejects.toThrow(missing)
  await expect(as(c.noor, () => consentSheet(c.dara, "photo", null))).rejects.toThrow(missing)
})
