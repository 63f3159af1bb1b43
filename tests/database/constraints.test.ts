import { beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { owner } from "@/tests/support/own-database"
import { extras, refusal } from "@/tests/support/walls"

/** What must never be, even for the role that looks across every wall. */
let c: Cast
beforeEach(async () => {
  c = await cast()
})

const asKeeper = (sql: string, values: unknown[] = []) => owner(sql, values)
const foreignKey = "23503"
const check = "23514"
const exclusion = "23P01"
const unique = "23505"

test("every child that could point at somebody else's participant is refused across organisations", async () => {
  const references = await owner<{ child: string; column: string }>(`
    select k.conrelid::regclass::text as child, a.attname as column
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'participant_id'
    where k.contype = 'f' and k.confrelid = 'participant'::regclass order by 1`)
  expect(references.length).toBeGreaterThanOrEqual(10)
  await extras(c, owner)
  const stranger = await c.put("participant", {
    organisation_id: c.elbe,
    programme_id: c.programme,
    known_as: "Roya",
    registered_on: "2026-01-01",
  })
  await asKeeper("delete from participant_tally where participant_id = $1", [stranger])
  for (const { child, column } of references) {
    const state = await refusal(asKeeper(pointing(child, column), [stranger, c.harbour]))
    expect(state, child).toBe(foreignKey)
  }
})

/** One row of an organisation made to point at a record of another. */
const pointing = (table: string, column: string) =>
  `update ${table} set ${column} = $1 where ctid = (select min(ctid) from ${table} where organisation_id = $2)`

const crossings: [string, string, string, () => string][] = [
  ["a session of another organisation's counsellor", "counselling_session", "counsellor_id", () => c.lena.id],
  ["an attendance at another organisation's session", "attendance", "session_id", () => c.elbeSession],
  ["a booking on another organisation's offer", "childcare_booking", "offer_id", () => c.offerOfElbe],
  ["a booking for another organisation's child", "childcare_booking", "child_id", () => c.arman],
  ["a placement with another organisation's contact", "placement", "contact_id", () => c.cafe.contact],
  ["hours of another organisation's placement", "hour_entry", "placement_id", () => c.placementOfZahra],
  ["a note by another organisation's counsellor", "counselling_note", "author_id", () => c.lena.id],
  ["an assignment of another organisation's counsellor", "assignment", "counsellor_id", () => c.lena.id],
]

test("no other record crosses from one organisation to another either", async () => {
  for (const [what, table, column, foreign] of crossings)
    expect(await refusal(asKeeper(pointing(table, column), [foreign(), c.harbour])), what).toBe(foreignKey)
})

const absurdities: [string, string, string][] = [
  ["a session that ends before it starts", "counselling_session", "ends_at = starts_at"],
  ["a session of more than a day", "counselling_session", "ends_at = starts_at + interval '25 hours'"],
  ["a session in a zone that is none", "counselling_session", "timezone = 'Mars/Olympus'"],
  ["a session held and not recorded", "counselling_session", "state = 'held', recorded_at = null"],
  [
    "a session cancelled without a reason",
    "counselling_session",
    "state = 'cancelled', cancel_reason = null",
  ],
  ["an attendance of an unknown kind", "attendance", "state = 'asleep'"],
  ["more children than places", "childcare_offer", "taken = places + 1"],
  ["fewer than no children", "childcare_offer", "taken = -1"],
  ["a confirmed booking without a place", "childcare_booking", "offer_id = null"],
  ["a participant without a name", "participant", "known_as = ' '"],
  ["a birthday that does not exist", "participant", "birth = '1998-02-30'"],
  ["a phase that does not exist", "participant", "phase = 'happy'"],
  ["an exit before the enrolment", "enrolment", "exit_on = enrolled_on - 1, exit_reason = 'moved'"],
  ["a consent withdrawn before it was given", "consent", "withdrawn_on = given_on - 1"],
  ["a note without words", "counselling_note", "text = ' '"],
  ["a placement that ends before it starts", "placement", "ends_on = starts_on - 1"],
  ["hours that do not add up", "hour_entry", "minutes = minutes + 1"],
  ["hours confirmed by nobody", "hour_entry", "state = 'confirmed'"],
  ["an e-mail in capitals", "account", "email = upper(email)"],
  ["a role that does not exist", "membership", "role = 'director'"],
  ["a session longer than its limit", "account_session", "idle_until = absolute_until + interval '1 hour'"],
  ["a draft of a novel's length", "draft", "values = to_jsonb(repeat('x', 70000))"],
]

test("what makes no sense is not kept", async () => {
  await c.put("draft", { membership_id: c.noor.id, form: "x", values: {}, submit_key: crypto.randomUUID() })
  for (const [what, table, change] of absurdities)
    expect(await refusal(asKeeper(`update ${table} set ${change}`)), what).toBe(check)
})

test("a waiver needs a second person", async () => {
  const waiver = (by: string) =>
    asKeeper(
      `update enrolment set waiver_kind = 'age', waiver_reason = 'x', waiver_requested_by = $1, waiver_approved_by = $2,
         waiver_approved_on = enrolled_on where participant_id = $3`,
      [c.noor.id, by, c.amina],
    )
  expect(await refusal(waiver(c.noor.id))).toBe(check)
  expect(await refusal(waiver(c.clara.id))).toBeNull()
})

test("the same counsellor accompanies the same participant once at a time", async () => {
  const again =
    "insert into assignment (organisation_id, participant_id, counsellor_id, from_on) values ($1, $2, $3, current_date)"
  expect(await refusal(asKeeper(again, [c.harbour, c.amina, c.noor.id]))).toBe(exclusion)
  expect(await refusal(asKeeper(again, [c.harbour, c.hana, c.noor.id]))).toBeNull()
})

test("nobody is at one employer twice at the same time", async () => {
  const twice = `insert into hour_entry (organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, reported_at)
    select organisation_id, participant_id, placement_id, starts_at, ends_at, timezone, minutes, reported_at
    from hour_entry where id = $1`
  expect(await refusal(asKeeper(twice, [c.hoursOfAmina]))).toBe(exclusion)
})

test("nobody is on one roster twice, and no child has two places in one session", async () => {
  const copy = (table: string, columns: string) =>
    asKeeper(`insert into ${table} (${columns}) select ${columns} from ${table}`)
  expect(
    await refusal(copy("attendance", "organisation_id, session_id, participant_id, state, recorded_at")),
  ).toBe(unique)
  const booking = "organisation_id, session_id, participant_id, child_id, offer_id, state"
  expect(await refusal(copy("childcare_booking", booking))).toBe(unique)
})
