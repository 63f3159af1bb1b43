import { randomUUID } from "node:crypto"
import type { Cast } from "./cast"
import type { Player } from "./cast/players"
import { legitimateCareWrites } from "./legitimate-care-writes"
import { legitimateCaseWrites } from "./legitimate-case-writes"
import { legitimateEmployerWrites } from "./legitimate-employer-writes"
import { legitimateNoteWrites } from "./legitimate-note-writes"
import { legitimatePrivateWrites } from "./legitimate-private-writes"
import { legitimateSettingsWrites } from "./legitimate-settings-writes"
import type { extras } from "./walls"

export type Everything = Cast & Awaited<ReturnType<typeof extras>>
export type Write = { token: string; sql: string; values: unknown[] }
export type Writers = { add: typeof add; change: typeof change; remove: typeof remove }

/** For every write policy one write that the product makes, by whoever makes it. */
export function legitimateWrites(c: Everything): Record<string, Write> {
  return {
    ...ofHers(c),
    ...ofMeetings(c),
    ...ofSeries(c),
    ...ofCare(c),
    ...legitimateCareWrites(c, { add, change, remove }),
    ...ofWork(c),
    ...ofOnesOwn(c),
    ...ofReminders(c),
    ...legitimateCaseWrites(c, { add, change, remove }),
    ...legitimateEmployerWrites(c, { add, change, remove }),
    ...legitimateNoteWrites(c, { add, change, remove }),
    ...legitimatePrivateWrites(c, { add, change, remove }),
    ...legitimateSettingsWrites(c, { add, change, remove }),
  }
}

const add = (by: Player, table: string, row: object): Write => {
  const columns = Object.keys(row)
  const places = columns.map((_, place) => `$${place + 1}`).join(", ")
  return {
    token: by.token,
    sql: `insert into ${table} (${columns.join(", ")}) values (${places})`,
    values: Object.values(row),
  }
}

/** `what` is a table and what is set in it. */
const change = (by: Player, what: [string, string], of: { column?: string; is: string }): Write => ({
  token: by.token,
  sql: `update ${what.join(" set ")} where ctid = (select min(ctid) from ${what[0]} where ${of.column ?? "id"} = $1)`,
  values: [of.is],
})

const remove = (by: Player, table: string, of: { column?: string; is: string }): Write => ({
  token: by.token,
  sql: `delete from ${table} where ctid = (select min(ctid) from ${table} where ${of.column ?? "id"} = $1)`,
  values: [of.is],
})

const day = "2026-01-05"
const hourFrom = { starts_at: "2026-01-05T09:00Z", ends_at: "2026-01-05T10:00Z", timezone: "Europe/Madrid" }

function ofHers(c: Everything): Record<string, Write> {
  const { noor, clara, harbour, amina } = c
  const hers = { organisation_id: harbour, participant_id: amina }
  const isHers = { column: "participant_id", is: amina }
  const consent = { purpose: "photo", text_version: "1", language: "ar", method: "written", given_on: day }
  const bare = { organisation_id: harbour, participant_id: c.bare }
  return {
    "INSERT participant register": add(noor, "participant", {
      organisation_id: harbour,
      programme_id: c.programme,
      known_as: "Nadia",
      registered_on: day,
    }),
    "UPDATE participant revise": change(noor, ["participant", "latin_name = 'A'"], { is: amina }),
    "INSERT participant_contact register": add(clara, "participant_contact", { ...bare, phone: "1" }),
    "UPDATE participant_contact revise": change(noor, ["participant_contact", "phone = '2'"], isHers),
    "INSERT enrolment register": add(clara, "enrolment", { ...bare, decided_on: day, enrolled_on: day }),
    "UPDATE enrolment revise": change(noor, ["enrolment", "isced = '3'"], isHers),
    "INSERT consent register": add(noor, "consent", { ...hers, ...consent }),
    "UPDATE consent revise": change(noor, ["consent", "withdrawn_on = given_on"], isHers),
    "INSERT child register": add(noor, "child", { ...hers, birth: "2020" }),
    "UPDATE child revise": change(noor, ["child", "given_name = 'L'"], { is: c.leila }),
    "DELETE child remove": remove(noor, "child", { is: c.leila }),
    "UPDATE organisation settle": change(clara, ["organisation", "hidden_profile_sections = '{skills}'"], {
      is: harbour,
    }),
    "INSERT assignment register": add(clara, "assignment", { ...bare, counsellor_id: noor.id, from_on: day }),
    "UPDATE assignment revise": change(clara, ["assignment", "until_on = from_on"], isHers),
  }
}

function ofMeetings(c: Everything): Record<string, Write> {
  const { noor, clara, harbour, amina, basma, toComplete } = c
  const hers = { organisation_id: harbour, participant_id: amina }
  const roster = { organisation_id: harbour, session_id: toComplete }
  const session = { organisation_id: harbour, counsellor_id: noor.id, kind: "individual", ...hourFrom }
  const heads = {
    ...{ organisation_id: harbour, session_id: c.groupOfNoor },
    ...{ version: 9, number: 4, counted_at: `${day}T09:00Z` },
  }
  return {
    "INSERT counselling_session plan": add(noor, "counselling_session", session),
    "UPDATE counselling_session revise": change(noor, ["counselling_session", "place = 'x'"], {
      is: toComplete,
    }),
    "UPDATE counselling_session arrange": change(clara, ["counselling_session", "place = 'x'"], {
      is: c.groupOfNoor,
    }),
    "DELETE counselling_session undo": remove(noor, "counselling_session", { is: c.empty }),
    "INSERT room add": add(clara, "room", { organisation_id: harbour, name: "Hall" }),
    "UPDATE room revise": change(clara, ["room", "capacity = 5"], { is: c.room }),
    "INSERT attendance plan": add(noor, "attendance", { ...roster, participant_id: basma }),
    "UPDATE attendance mark": change(noor, ["attendance", "reason = 'work'"], {
      column: "session_id",
      is: toComplete,
    }),
    "UPDATE attendance arrange": change(clara, ["attendance", "reconfirm = true"], {
      column: "session_id",
      is: c.groupOfNoor,
    }),
    "UPDATE attendance correct": change(clara, ["attendance", "correction_reason = 'Signed on paper'"], {
      column: "session_id",
      is: toComplete,
    }),
    "DELETE attendance undo": remove(noor, "attendance", { column: "session_id", is: toComplete }),
    "INSERT session_facilitator choose": add(noor, "session_facilitator", {
      ...{ organisation_id: harbour, session_id: toComplete, membership_id: c.tomas.id },
      ...{ added_by: noor.id, added_at: `${day}T09:00Z` },
    }),
    "DELETE session_facilitator release": remove(noor, "session_facilitator", {
      column: "session_id",
      is: c.heldByNoor,
    }),
    "INSERT head_count count": add(noor, "head_count", { ...heads, counted_by: noor.id }),
    "INSERT head_count correct": add(clara, "head_count", { ...heads, counted_by: clara.id, reason: "x" }),
    "INSERT counselling_note write": add(noor, "counselling_note", {
      ...hers,
      author_id: noor.id,
      text: "x",
    }),
    "DELETE counselling_note undo": remove(noor, "counselling_note", { is: c.privateNote }),
    "INSERT next_step write": add(noor, "next_step", { ...hers, what: "x", created_by: noor.id }),
    "UPDATE next_step revise": change(noor, ["next_step", "done_at = now()"], { is: c.stepOfAmina }),
    "DELETE next_step undo": remove(noor, "next_step", { is: c.stepOfAmina }),
  }
}

function ofSeries({
  noor,
  clara,
  harbour,
  basma,
  course,
  emptySeries,
  enrolmentOfAmina,
}: Everything): Record<string, Write> {
  const times = { start_time: "10:00", end_time: "11:00", timezone: "Europe/Madrid", starts_on: day }
  const series = {
    organisation_id: harbour,
    leader_id: noor.id,
    kind: "group",
    rrule: "FREQ=WEEKLY;BYDAY=MO",
  }
  const place = { organisation_id: harbour, series_id: course, participant_id: basma, from_on: day }
  const isCourse = { is: course }
  const isHers = { is: enrolmentOfAmina }
  return {
    "INSERT session_series plan": add(noor, "session_series", { ...series, ...times }),
    "UPDATE session_series revise": change(noor, ["session_series", "place = 'x'"], isCourse),
    "UPDATE session_series arrange": change(clara, ["session_series", "place = 'x'"], isCourse),
    "INSERT series_enrolment enrol": add(noor, "series_enrolment", place),
    "UPDATE series_enrolment revise": change(noor, ["series_enrolment", "level_at_start = 'A1'"], isHers),
    "DELETE session_series undo": remove(noor, "session_series", { is: emptySeries }),
    "DELETE series_enrolment undo": remove(noor, "series_enrolment", isHers),
    "UPDATE series_enrolment arrange": change(clara, ["series_enrolment", "level_at_end = 'A2'"], isHers),
  }
}

function ofCare(c: Everything): Record<string, Write> {
  const { clara, noor, harbour, amina, leila, toComplete } = c
  const { timezone: _, ...span } = hourFrom
  const wanted = { organisation_id: harbour, session_id: toComplete, participant_id: amina, child_id: leila }
  const booked = { column: "session_id", is: toComplete }
  return {
    "INSERT childcare_offer plan": add(noor, "childcare_offer", {
      organisation_id: harbour,
      places: 1,
      ...span,
    }),
    "UPDATE childcare_offer revise": change(noor, ["childcare_offer", "places = 5"], {
      is: c.offerOfToComplete,
    }),
    "DELETE childcare_offer undo": remove(noor, "childcare_offer", { is: c.emptyOffer }),
    "INSERT childcare_booking book": add(noor, "childcare_booking", { ...wanted, state: "unmet" }),
    "UPDATE childcare_booking revise": change(noor, ["childcare_booking", "reason = 'x'"], booked),
    "DELETE childcare_booking undo": remove(noor, "childcare_booking", booked),
    "INSERT care_approval approve": add(clara, "care_approval", {
      organisation_id: harbour,
      session_id: toComplete,
      reason: "x",
      approved_by: clara.id,
      approved_at: `${day}T09:00Z`,
    }),
  }
}

function ofWork(c: Everything): Record<string, Write> {
  const { noor, harbour, amina, bakery } = c
  const hers = { organisation_id: harbour, participant_id: amina }
  const contact = {
    organisation_id: harbour,
    employer_id: bakery.employer,
    name: "E",
    email: "e@example.com",
  }
  return {
    "INSERT employer register": add(noor, "employer", { name: "South Bakery", country: "ES" }),
    "UPDATE employer revise": change(noor, ["employer", "size = 'small'"], { is: bakery.employer }),
    "INSERT employer_contact register": add(noor, "employer_contact", contact),
    "UPDATE employer_contact revise": change(noor, ["employer_contact", "phone = '1'"], {
      is: bakery.contact,
    }),
    "INSERT placement plan": add(noor, "placement", {
      ...hers,
      employer_id: bakery.employer,
      contact_id: bakery.contact,
      counsellor_id: noor.id,
      kind: "shadowing",
      starts_on: day,
      ends_on: day,
    }),
    "UPDATE placement revise": change(noor, ["placement", "site = 'x'"], { is: c.placementOfAmina }),
    "INSERT hour_entry report": add(noor, "hour_entry", {
      ...hers,
      ...hourFrom,
      placement_id: c.placementOfAmina,
      minutes: 60,
      reported_at: hourFrom.ends_at,
    }),
    "UPDATE hour_entry revise": change(noor, ["hour_entry", "version = version + 1"], { is: c.hoursOfAmina }),
  }
}

function ofOnesOwn(c: Everything): Record<string, Write> {
  const { noor, clara, harbour } = c
  const sent = { membership_id: noor.id, key: randomUUID(), act: "session.log", outcome: {} }
  return {
    "INSERT draft own": add(noor, "draft", {
      membership_id: noor.id,
      form: "x",
      values: {},
      submit_key: randomUUID(),
    }),
    "INSERT submission own": add(noor, "submission", sent),
    "INSERT import_batch own": add(clara, "import_batch", {
      organisation_id: harbour,
      membership_id: clara.id,
      file_name: "x.csv",
      rows: "[]",
      accepted: 0,
      refused: 0,
    }),
  }
}

function ofReminders({
  noor,
  clara,
  konrad,
  harbour,
  elbe,
  amina,
  basma,
}: Everything): Record<string, Write> {
  const usual = { days: [2, 1], hour: 10, asks: true, texts: false }
  return {
    "INSERT reminder_choice register": add(noor, "reminder_choice", {
      organisation_id: harbour,
      participant_id: basma,
    }),
    "UPDATE reminder_choice revise": change(noor, ["reminder_choice", "wanted = false"], {
      column: "participant_id",
      is: amina,
    }),
    "INSERT reminder_setting register": add(clara, "reminder_setting", {
      organisation_id: harbour,
      ...usual,
    }),
    "UPDATE reminder_setting revise": change(konrad, ["reminder_setting", "hour = 11"], {
      column: "organisation_id",
      is: elbe,
    }),
  }
}
