import { beforeEach, describe, expect, test } from "vitest"
import { assignCounsellor, endAssignment } from "@/lib/domain/assignment/actions"
import { decideEligibility, enrolParticipant, movePhase } from "@/lib/domain/case/actions"
import { casePage } from "@/lib/domain/case/queries"
import { cohort } from "@/lib/domain/cohort/queries"
import { cohortAsked } from "@/lib/domain/cohort/schema"
import { recordConsent, withdrawConsent } from "@/lib/domain/consent/actions"
import { reviseParticipant } from "@/lib/domain/identity/actions"
import { fileIdentity } from "@/lib/domain/identity/queries"
import { programmeFigures } from "@/lib/domain/programme/queries"
import { acceptTransfer, rejectTransfer } from "@/lib/domain/transfer-answer/actions"
import { transfersBetween } from "@/lib/domain/transfer-answer/queries"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { partnerConsent, valueIn } from "@/tests/support/referral"
import { handedOver, offered, transferOf } from "@/tests/support/transfer"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const accept = (transferId: string, person = c.konrad, counsellorId = c.lena.id) =>
  as(person, () => acceptTransfer({ transferId, counsellorId }))
const list = (person: { token: string }, limits = {}) =>
  as(person, () => cohort(cohortAsked.parse(limits), "en"))

test("E10 a woman who moves partner is one person: her entry counts there, her results here, and the old file is read-only", async () => {
  const before = await as(c.petra, () => programmeFigures())
  const { participantId: there } = await handedOver(c)
  const [old, fresh] = await owner(
    `select p.phase, p.person_id, p.pseudonym, e.exit_reason, e.exit_on is not null as left, e.enrolled_on::text,
       p.handed_over_on is not null as over, p.arrived_on is not null as arrived
     from participant p join enrolment e on e.participant_id = p.id where p.id in ($1, $2) order by p.id = $2`,
    [c.amina, there],
  )
  expect(old).toMatchObject({
    phase: "exited",
    exit_reason: "transferred",
    left: true,
    over: true,
    arrived: false,
  })
  expect(fresh).toMatchObject({
    phase: "enrolled",
    exit_reason: null,
    left: false,
    over: false,
    arrived: true,
  })
  expect(fresh?.person_id).toBe(old?.person_id)
  expect(fresh?.enrolled_on).toBe(old?.enrolled_on)
  expect(fresh?.pseudonym).toMatch(/^DE-/)

  const kept = await as(c.clara, () => casePage(c.amina))
  expect(kept).toMatchObject({ handedOverTo: "Elbe Haus", handedOverOn: expect.stringMatching(/^\d{4}-/) })

  const after = await as(c.petra, () => programmeFigures())
  expect(after.total.recruited).toBe(before.total.recruited)
  expect(after.partners.map(({ recruited }) => recruited)).toEqual(
    before.partners.map(({ recruited }) => recruited),
  )
  const [spain, germany] = [await list(c.clara), await list(c.konrad)]
  expect([spain.recruited, germany.recruited]).toEqual([4, 1])
  expect((await list(c.clara, { recruited: "yes" })).total).toBe(spain.recruited)
  expect((await list(c.konrad, { recruited: "yes" })).total).toBe(germany.recruited)
  expect(spain.phases).toEqual({ enrolled: 3, handed_over: 1 })
  expect(germany.phases).toEqual({ enrolled: 2 })
  expect(await owner("select 1 from follow_up where participant_id = $1", [c.amina])).toEqual([])
})

describe("what ends in the old file", () => {
  test("her counsellors are nobody's any more, steps close, and what was to come goes on without her", async () => {
    await owner(
      "insert into childcare_offer (id, organisation_id, session_id, starts_at, ends_at, places, taken) select id, organisation_id, id, starts_at, ends_at, 2, 1 from counselling_session where id = $1",
      [c.planned],
    )
    await owner(
      "insert into childcare_booking (organisation_id, session_id, participant_id, child_id, offer_id, state) values ($1, $2, $3, $4, $2, 'confirmed')",
      [c.harbour, c.planned, c.amina, c.yusuf],
    )
    await handedOver(c)
    expect(
      await owner(
        "select 1 from assignment where participant_id = $1 and (until_on is null or until_on >= current_date)",
        [c.amina],
      ),
    ).toEqual([])
    expect(
      await owner("select 1 from next_step where participant_id = $1 and done_at is null", [c.amina]),
    ).toEqual([])
    expect(
      await owner(
        "select a.state, s.state as session, o.taken, b.state as place from attendance a join counselling_session s on s.id = a.session_id join childcare_offer o on o.session_id = s.id join childcare_booking b on b.session_id = s.id where s.id = $1",
        [c.planned],
      ),
    ).toEqual([{ state: "cancelled_by_org", session: "cancelled", taken: 0, place: "cancelled" }])
    expect(await owner("select a.state from attendance a where session_id = $1", [c.toComplete])).toEqual([
      { state: "booked" },
    ])
    await expect(as(c.noor, () => fileIdentity(c.amina))).rejects.toThrow(missing)
    await expect(as(c.noor, () => casePage(c.amina))).rejects.toThrow(missing)
  })

  test("a session to come with others is not cancelled", async () => {
    await owner("insert into attendance (organisation_id, session_id, participant_id) values ($1, $2, $3)", [
      c.harbour,
      c.planned,
      c.basma,
    ])
    await handedOver(c)
    expect(await owner("select state from counselling_session where id = $1", [c.planned])).toEqual([
      { state: "scheduled" },
    ])
  })

  test("from a hold she goes back first, and a woman who is not enrolled leaves no phase", async () => {
    await owner(
      "insert into phase_change (organisation_id, participant_id, from_phase, to_phase, reason, review_on, at) values ($1, $2, 'profiled', 'on_hold', 'x', current_date, now() - interval '1 day')",
      [c.harbour, c.amina],
    )
    await owner("update participant set phase = 'on_hold' where id = $1", [c.amina])
    await handedOver(c)
    const way = await owner(
      "select from_phase, to_phase, reason from phase_change where participant_id = $1 order by at",
      [c.amina],
    )
    expect(way.slice(1)).toEqual([
      { from_phase: "on_hold", to_phase: "profiled", reason: "Goes on with Elbe Haus" },
      { from_phase: "profiled", to_phase: "exited", reason: "Goes on with Elbe Haus" },
    ])
  })

  test("an eligible woman stays eligible in both files, and is recruited where she is enrolled later", async () => {
    await owner("delete from enrolment where participant_id = $1", [c.amina])
    await owner("update participant set phase = 'eligible' where id = $1", [c.amina])
    const { participantId } = await handedOver(c)
    expect(
      await owner("select phase, entered_elsewhere from participant where id in ($1, $2)", [
        c.amina,
        participantId,
      ]),
    ).toEqual([
      { phase: "eligible", entered_elsewhere: false },
      { phase: "eligible", entered_elsewhere: false },
    ])
    await owner(
      "insert into enrolment (participant_id, organisation_id, decided_on, enrolled_on) values ($1, $2, current_date, current_date)",
      [participantId, c.elbe],
    )
    expect([(await list(c.clara)).recruited, (await list(c.konrad)).recruited]).toEqual([3, 2])
  })
})

test("the old file refuses in words whatever a coordinator could change, and a consent can still be taken back", async () => {
  const { consentId } = await handedOver(c)
  const readOnly = { done: false, problems: { form: { key: "transfer.problems.readOnly" } } }
  const [held] = await owner("select id from assignment where participant_id = $1 limit 1", [c.amina])
  const participantId = c.amina
  const { version } = (await owner("select version from participant where id = $1", [c.amina]))[0] ?? {}
  const acts = [
    () => assignCounsellor({ participantId, counsellorId: c.tomas.id }),
    () => endAssignment({ assignmentId: held?.id }),
    () =>
      reviseParticipant({
        participantId,
        version,
        knownAs: "Other",
        gender: "F",
        citizenships: [],
        interpreterNeeded: false,
      }),
    () => movePhase({ participantId, to: "enrolled" }),
    () => decideEligibility({ participantId, decision: "eligible" }),
    () =>
      enrolParticipant({
        participantId,
        enrolledOn: "2026-01-01",
        employmentStatus: "unemployed",
        isced: "3",
        singleParent: "no",
      }),
  ]
  for (const act of acts) expect(await as(c.clara, act), act.toString()).toEqual(readOnly)
  expect((await as(c.clara, () => casePage(c.amina))).next).toEqual([])
  expect((await as(c.clara, () => fileIdentity(c.amina))).whereabouts).toMatchObject({ wentTo: "Elbe Haus" })
  valueIn(await as(c.clara, () => withdrawConsent({ consentId })))
  await expect(
    as(c.noor, () =>
      recordConsent({
        participantId,
        purpose: "photo",
        language: "ar",
        method: "written",
        givenOn: "2026-01-01",
      }),
    ),
  ).rejects.toThrow(missing)
})

test("her new counsellor opens the file, is told what to do first, and reads where she came from", async () => {
  const { participantId } = await handedOver(c)
  expect(await as(c.lena, () => fileIdentity(participantId))).toMatchObject({
    name: "Amina Haddad",
    counsellors: [{ name: "Lena" }],
    consentOn: null,
    whereabouts: { cameFrom: "Harbour House", wentOn: null },
  })
  expect(
    await owner("select what, assignee_id, origin from next_step where participant_id = $1", [participantId]),
  ).toEqual([
    {
      what: "papers",
      assignee_id: c.lena.id,
      origin: "transfer",
    },
  ])
  expect(
    await owner("select from_phase, to_phase, reason from phase_change where participant_id = $1", [
      participantId,
    ]),
  ).toEqual([{ from_phase: "registered", to_phase: "enrolled", reason: "Came from Harbour House" }])
  for (const person of [c.noor, c.clara])
    await expect(as(person, () => fileIdentity(participantId))).rejects.toThrow(missing)
  await expect(as(c.lena, () => fileIdentity(c.amina))).rejects.toThrow(missing)
  await expect(as(c.konrad, () => fileIdentity(c.amina))).rejects.toThrow(missing)
})

test("before she comes, the other side sees a first name and a language; after a no, nothing", async () => {
  const { transferId } = await offered(c, { scope: ["contact"], note: "CNRY words for Elbe" })
  const there = () => as(c.konrad, () => transfersBetween())
  const { waiting } = await there()
  expect(waiting).toMatchObject([
    {
      organisation: "Harbour House",
      firstName: "Amina",
      language: "ar",
      scope: ["contact"],
      note: "CNRY words for Elbe",
    },
  ])
  expect(JSON.stringify(waiting)).not.toMatch(/Haddad|Yusuf|\+3460|ES-0/)
  expect(await as(c.konrad, () => rejectTransfer({ transferId, reason: " " }))).toMatchObject({
    problems: { reason: { key: "transfer-answer.problems.reasonMissing" } },
  })
  valueIn(await as(c.konrad, () => rejectTransfer({ transferId, reason: "full until May" })))
  const { waiting: none, answered } = await there()
  expect([none, JSON.stringify(answered).match(/Amina|CNRY/)]).toEqual([[], null])
  expect((await as(c.clara, () => transfersBetween())).sent).toMatchObject([
    { organisation: "Elbe Haus", standing: "rejected", stateReason: "full until May" },
  ])
  expect(
    await owner(
      "select assignee_id, done_at from next_step where participant_id = $1 and origin = 'transfer'",
      [c.amina],
    ),
  ).toEqual([{ assignee_id: c.noor.id, done_at: null }])
})

test("nobody answers but a coordinator of the receiving organisation, and only with a counsellor of hers", async () => {
  const { transferId } = await offered(c)
  for (const person of [c.clara, c.noor, c.lena, c.petra]) {
    await expect(accept(transferId, person)).rejects.toThrow(missing)
    await expect(as(person, () => rejectTransfer({ transferId, reason: "x" }))).rejects.toThrow(missing)
  }
  for (const counsellorId of [c.noor.id, c.konrad.id])
    expect(await accept(transferId, c.konrad, counsellorId)).toMatchObject({
      problems: { counsellorId: { key: "transfer-answer.problems.counsellorMissing" } },
    })
  for (const person of [c.lena, c.noor, c.petra])
    await expect(as(person, () => transfersBetween())).rejects.toThrow(missing)
})

test("what came up meanwhile refuses, without saying there what it is", async () => {
  const { transferId } = await offered(c)
  await owner("update placement set ends_on = current_date + 9 where participant_id = $1", [c.amina])
  expect(await accept(transferId)).toEqual({
    done: false,
    problems: { form: { key: "transfer-answer.problems.notReady" } },
  })
  await owner("update placement set ends_on = current_date - 2 where participant_id = $1", [c.amina])
  await owner(
    "update consent set withdrawn_on = current_date, ended_because = 'expired' where purpose = 'share_partner'",
  )
  expect(await accept(transferId)).toMatchObject({
    problems: { form: { key: "transfer.problems.noConsent" } },
  })
  expect(JSON.stringify(await as(c.konrad, () => transfersBetween()))).not.toContain("Amina")
  await partnerConsent(c)
  expect(await transferOf(transferId)).toMatchObject({ state: "sent" })
})
