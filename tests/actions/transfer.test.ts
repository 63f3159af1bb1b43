import { beforeEach, describe, expect, test } from "vitest"
import { withdrawConsent } from "@/lib/domain/consent/actions"
import { fileOverview } from "@/lib/domain/timeline/queries"
import { timelineAsked } from "@/lib/domain/timeline/schema"
import {
  agreeTransfer,
  draftTransfer,
  reviseTransfer,
  revokeTransfer,
  sendTransfer,
} from "@/lib/domain/transfer/actions"
import { transferPage } from "@/lib/domain/transfer/queries"
import { transferMoves } from "@/lib/domain/transfer/rules"
import { type TransferState, transferStates } from "@/lib/domain/transfer/schema"
import { acceptTransfer, rejectTransfer } from "@/lib/domain/transfer-answer/actions"
import { as, cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { partnerConsent, valueIn } from "@/tests/support/referral"
import { drafted, handedOver, offered, transferOf, workIsOver } from "@/tests/support/transfer"

const missing = "NEXT_HTTP_ERROR_FALLBACK;404"
let c: Cast
beforeEach(async () => {
  c = await cast()
})
const noor = <Value>(act: () => Promise<Value>) => as(c.noor, act)
const problem = (word: string) => ({ done: false, problems: { form: { key: `transfer.problems.${word}` } } })
const input = () => ({ participantId: c.amina, toOrganisationId: c.elbe, scope: ["contact"], note: "" })

describe("6.8: through the door, a transfer", () => {
  const acts: Partial<Record<TransferState, (transferId: string) => Promise<{ done: boolean }>>> = {
    consent_ok: (transferId) => noor(() => agreeTransfer({ transferId })),
    sent: (transferId) => noor(() => sendTransfer({ transferId })),
    accepted: (transferId) => as(c.konrad, () => acceptTransfer({ transferId, counsellorId: c.lena.id })),
    rejected: (transferId) => as(c.konrad, () => rejectTransfer({ transferId, reason: "full" })),
    revoked: (transferId) => noor(() => revokeTransfer({ transferId })),
  }
  const kept: Partial<Record<TransferState, string>> = { no_answer: "sent", done: "accepted" }

  test.each(
    transferStates
      .filter((state) => state !== "accepted" && state !== "done")
      .flatMap((from) => Object.keys(acts).map((to) => [from, to] as const)),
  )("that is %s goes to %s as the table says", async (from, to) => {
    const consentId = await partnerConsent(c)
    const transferId = await drafted(c)
    const isSent = ["sent", "no_answer", "rejected"].includes(from)
    await owner(
      `update transfer set consent_id = case when $2 = 'draft' then null else $3::uuid end, state = $2, state_reason = 'x',
        sent_on = case when $4 then current_date - $5::int end, sent_by = case when $4 then offered_by end where id = $1`,
      [transferId, kept[from] ?? from, consentId, isSent, from === "no_answer" ? 14 : 2],
    )
    const goes = transferMoves[from].some((one) => one === to)
    const before = await transferOf(transferId)
    const there = to === "accepted" || to === "rejected"
    const trying = acts[to as TransferState]?.(transferId)
    if (there && !isSent) await expect(trying).rejects.toThrow(missing)
    else expect((await trying)?.done, `${from} to ${to}`).toBe(goes)
    expect((await transferOf(transferId))?.state).toBe(goes ? to : before?.state)
  })
})

describe("an offer is refused in words", () => {
  const trying = () => noor(() => draftTransfer(input()))
  test.each([
    ["phase", "update participant set phase = 'exited' where id = $1"],
    ["phase", "update participant set phase = 'not_eligible' where id = $1"],
    [
      "merging",
      "insert into merge (organisation_id, kept_id, merged_id, proposed_by) select p.organisation_id, p.id, o.id, gen_random_uuid() from participant p, participant o where p.id = $1 and o.known_as = 'Basma'",
    ],
    [
      "waiverWaits",
      "insert into waiver (organisation_id, participant_id, kind, reason, requested_by, requested_on) select organisation_id, id, 'age', 'x', gen_random_uuid(), current_date from participant where id = $1",
    ],
  ])("where it says %s", async (word, sql) => {
    await workIsOver(c)
    await owner(sql, [c.amina])
    expect(await trying()).toEqual(problem(word))
  })

  test("while a placement of hers is planned or running, and not when it is over or cancelled", async () => {
    await owner(
      "update placement set starts_on = current_date - 1, ends_on = current_date where participant_id = $1",
      [c.amina],
    )
    expect(await trying()).toEqual(problem("atWork"))
    await owner("update placement set state = 'cancelled' where participant_id = $1", [c.amina])
    valueIn(await trying())
  })

  test("to her own organisation, to a stranger, and a second time", async () => {
    await workIsOver(c)
    const stranger = await c.put("organisation", {
      name: "Elsewhere",
      country: "FR",
      timezone: "Europe/Paris",
      locale: "en",
      kind: "partner",
    })
    for (const toOrganisationId of [c.harbour, stranger])
      expect(await noor(() => draftTransfer({ ...input(), toOrganisationId }))).toEqual({
        done: false,
        problems: { toOrganisationId: { key: "transfer.problems.partnerMissing" } },
      })
    valueIn(await trying())
    expect(await trying()).toEqual(problem("alreadyOffered"))
    expect(await as(c.clara, () => draftTransfer(input()))).toEqual(problem("alreadyOffered"))
  })
})

test("without her consent nothing is agreed or sent, and the database itself refuses", async () => {
  const transferId = await drafted(c)
  expect(await noor(() => agreeTransfer({ transferId }))).toEqual(problem("noConsent"))
  const consentId = await partnerConsent(c)
  valueIn(await noor(() => agreeTransfer({ transferId })))
  await owner("update consent set withdrawn_on = current_date, ended_because = 'expired' where id = $1", [
    consentId,
  ])
  expect(await noor(() => sendTransfer({ transferId }))).toEqual(problem("noConsent"))
  await expect(
    owner("update transfer set state = 'sent', sent_on = current_date, sent_by = offered_by where id = $1", [
      transferId,
    ]),
  ).rejects.toThrow("live consent")
})

test("her consent taken back revokes what waits in the same request, and nothing can be accepted", async () => {
  const { transferId, consentId } = await offered(c)
  valueIn(await as(c.clara, () => withdrawConsent({ consentId })))
  expect(await transferOf(transferId)).toMatchObject({ state: "revoked", state_reason: "consent_withdrawn" })
  expect(await as(c.konrad, () => acceptTransfer({ transferId, counsellorId: c.lena.id }))).toMatchObject({
    problems: { form: { key: "transfer-answer.problems.isAlready.revoked" } },
  })
})

test("what a coordinator drafted is sent by somebody else; what a counsellor drafted she sends herself", async () => {
  await workIsOver(c)
  await partnerConsent(c)
  const { transferId } = valueIn(await as(c.clara, () => draftTransfer(input())))
  valueIn(await as(c.clara, () => agreeTransfer({ transferId })))
  expect(await as(c.clara, () => sendTransfer({ transferId }))).toEqual(problem("secondPerson"))
  valueIn(await noor(() => sendTransfer({ transferId })))
  expect(await transferOf(transferId)).toMatchObject({ state: "sent" })
})

test("a draft is revised, whoever was second sees both, and what she agreed to is fixed", async () => {
  const transferId = await drafted(c)
  const facts = {
    transferId,
    version: 1,
    toOrganisationId: c.elbe,
    scope: ["contact", "my_steps"],
    note: "Other",
  }
  valueIn(await noor(() => reviseTransfer(facts)))
  expect(await noor(() => reviseTransfer({ ...facts, note: "Third" }))).toMatchObject({
    conflict: { version: 2, values: { note: "Other", scope: ["contact", "my_steps"] } },
  })
  await partnerConsent(c)
  valueIn(await noor(() => agreeTransfer({ transferId })))
  expect(await noor(() => reviseTransfer({ ...facts, version: 3 }))).toEqual(problem("isAlready.consent_ok"))
})

test("only whoever accompanies her or coordinates her organisation offers her; nobody else learns of it", async () => {
  const { transferId } = await offered(c)
  for (const person of [c.tomas, c.lena, c.konrad, c.petra]) {
    await expect(as(person, () => transferPage(c.amina))).rejects.toThrow(missing)
    await expect(as(person, () => draftTransfer(input()))).rejects.toThrow(missing)
    await expect(as(person, () => revokeTransfer({ transferId }))).rejects.toThrow(missing)
    await expect(as(person, () => sendTransfer({ transferId }))).rejects.toThrow(missing)
  }
  await expect(as({ token: "nobody" }, () => revokeTransfer({ transferId }))).resolves.toMatchObject({
    done: false,
  })
  for (const person of [c.noor, c.clara]) {
    const page = await as(person, () => transferPage(c.amina))
    expect(page.lines).toMatchObject([{ organisation: "Elbe Haus", standing: "sent", sentBy: "Noor" }])
    expect(page.partners).toMatchObject([{ name: "Elbe Haus", country: "DE" }])
  }
})

test("one form sent twice makes one offer", async () => {
  await workIsOver(c)
  const key = crypto.randomUUID()
  const [one, two] = await Promise.all([
    noor(() => draftTransfer(input(), key)),
    noor(() => draftTransfer(input(), key)),
  ])
  expect(valueIn(one)).toEqual(valueIn(two))
  expect(await owner("select 1 from transfer")).toHaveLength(1)
})

test("the old file tells on its timeline to whom she went", async () => {
  await handedOver(c)
  const { events } = await as(c.clara, () => fileOverview(c.amina, timelineAsked.parse({})))
  const told = events.filter(({ kind }) => kind === "transfer" || kind === "transfer_answer")
  expect(told.map(({ kind, words }) => [kind, words?.title]).sort()).toEqual([
    ["transfer", "Elbe Haus"],
    ["transfer_answer", "Elbe Haus"],
  ])
})
