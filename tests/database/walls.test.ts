import { afterAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import type { Cast } from "@/tests/support/cast"
import { database, owner } from "@/tests/support/own-database"
import { extras, keyOf, refusal, servingRole, type Tenant, tenantTables } from "@/tests/support/walls"

/** The second wall by itself: raw SQL as the role that serves, as if the code above it had forgotten everything. */
const app = servingRole(database.appUrl)
afterAll(() => app.close())

let c: Cast & Awaited<ReturnType<typeof extras>>
let tables: Tenant[]
beforeEach(async () => {
  const standing = await cast()
  c = { ...standing, ...(await extras(standing, owner)) }
  tables = await tenantTables(owner)
})

const rowsOf = async (token: string | null, table: Tenant) =>
  app.within(token, async (ask) =>
    (await ask(`select ${keyOf(table)} as key from ${table.name}`)).rows.map((row) => row.key),
  )

const notThere = (name: string) => `nothing in ${name}`

test("without a token, or with one that nobody has, there is no row in any table", async () => {
  expect(tables.length).toBeGreaterThanOrEqual(24)
  for (const token of [null, "", "x".repeat(43), c.emileLink])
    for (const table of tables) expect(await rowsOf(token, table), notThere(table.name)).toEqual([])
  for (const table of tables)
    expect((await app.bare(`select 1 from ${table.name}`)).rows, notThere(table.name)).toEqual([])
})

test("a disabled account sees nothing with the token it still has", async () => {
  for (const table of tables) expect(await rowsOf(c.olga.token, table), notThere(table.name)).toEqual([])
})

test("each person of the cast sees exactly her rows", async () => {
  const { noor, tomas, clara, lena, konrad, petra, pilar } = c
  const lines: string[] = []
  for (const [name, { token }] of Object.entries({ noor, tomas, clara, lena, konrad, petra, pilar })) {
    const shown = await Promise.all(tables.map(async (table) => [table, await rowsOf(token, table)] as const))
    const seen = shown.filter(([, keys]) => keys.length > 0)
    lines.push(name, ...saidTogether(seen.map(([table, keys]) => saidOf(table, keys.map(String)))))
  }
  expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
    "
    noor
      1 more: agreed_obstacles, care_approval, care_breach, care_setting, care_shift, consent_request, contact_person, correction_setting, cv_version, digest, document, draft, eligibility, employer_capacity, employer_contact, employer_revision, employer_site_note, employment_spell, follow_up, follow_up_try, head_count, hours_dispute, itinerary, itinerary_review, itinerary_step, job_application, language_skill, merge, mock_interview, network_contact, note_addendum, note_reader, phase_change, placement_feedback, privacy_notice, programme_partner, recognition, recognition_move, referral, reminder, residence_status, road_map, road_map_contact, road_map_step, safeguarding_reader, self_assessment, skill_claim, submission, transfer, waiver, work_allowance, work_experience, work_history, work_objective, work_review, work_signature, work_suspension
      2 more: assignment, education, itinerary_objective, local_service, not_same_person, obstacle, phrase_check, session_facilitator, skills_profile
      3 more: care_mark, childcare_booking, consent
      4 more: revision, safeguarding_access, safeguarding_entry
      9 more: attendance
      agreedStep: needs_step
      amina, basma: enrolment, participant, participant_contact, participant_tally
      amina: pregnancy, profile_outlook, reminder_choice
      analysis: needs_analysis
      bakerySite, otherSite: employer_site
      callToBakery: employer_meeting
      campaign: campaign
      carer: carer
      course, emptySeries, 1 more: session_series
      empty, emptyToo, groupOfDara, groupOfNoor, groupOfTomas, heldByNoor, helpedByNoor, noorForHana, planned, toComplete, tomasForAmina: counselling_session
      emptyOffer, offerOfGroup, offerOfToComplete, staffedOffer: childcare_offer
      enrolmentOfAmina, 1 more: series_enrolment
      harbour: organisation, safeguarding_lead
      hoursOfAmina: hour_entry
      invite: campaign_invite
      leila, yusuf: child
      noteForNoor, noteOnHana, privateNote, teamNote: counselling_note
      otherCompany, 1 more: employer
      placementOfAmina: placement
      post: needs_post
      programme: programme
      recordForNoor, recordNoorHolds, recordNoorLeads, recordOfNoor: safeguarding_record
      room: room
      slotOfAmina: placement_slot
      stepOfAmina: next_step
    tomas
      1 more: agreed_obstacles, care_approval, care_breach, care_incident, care_setting, care_shift, consent_request, contact_person, correction_setting, cv_version, digest, document, education, eligibility, employer_capacity, employer_contact, employer_revision, employer_site_note, employment_spell, follow_up, follow_up_try, head_count, hours_dispute, itinerary, itinerary_objective, itinerary_review, itinerary_step, job_application, language_skill, merge, mock_interview, network_contact, next_step, note_addendum, note_reader, note_version, obstacle, phase_change, placement_feedback, placement_slot, privacy_notice, programme_partner, recognition, recognition_move, referral, reminder, residence_status, road_map, road_map_contact, road_map_step, safeguarding_reader, self_assessment, skill_claim, skills_profile, transfer, waiver, work_allowance, work_experience, work_history, work_objective, work_review, work_signature, work_suspension
      2 more: care_mark, childcare_booking, consent, local_service, not_same_person, phrase_check, series_enrolment, session_facilitator
      3 more: assignment, revision
      5 more: safeguarding_access, safeguarding_entry
      9 more: attendance
      agreedStep: needs_step
      analysis: needs_analysis
      bakerySite, otherSite: employer_site
      callToBakery: employer_meeting
      campaign: campaign
      carer: carer
      course, 2 more: session_series
      dara, hana: enrolment, participant, participant_contact, participant_tally
      dara: pregnancy, profile_outlook, reminder_choice
      emptyOffer, offerOfGroup, offerOfToComplete, staffedOffer: childcare_offer
      groupOfDara, groupOfNoor, groupOfTomas, heldByNoor, heldByTomas, helpedByNoor, noorForHana, tomasForAmina: counselling_session
      harbour: organisation, safeguarding_lead
      hoursOfDara: hour_entry
      invite: campaign_invite
      noteForNoor, noteOnHana, teamNote, tomasOwnNote: counselling_note
      otherCompany, 1 more: employer
      placementOfDara: placement
      post: needs_post
      programme: programme
      recordForNoor, recordNoorHolds, recordNoorLeads, recordOfNoor, recordOfTomas: safeguarding_record
      room: room
      sami: child
    clara
      1 more: care_approval, care_breach, care_incident, care_setting, care_shift, correction_setting, digest, draft, employer_capacity, employer_contact, employer_revision, employer_site_note, head_count, import_batch, programme_partner, submission
      12 more: attendance
      2 more: consent_request, eligibility, employment_spell, follow_up, follow_up_try, hours_dispute, itinerary, itinerary_review, itinerary_step, language_skill, local_service, merge, not_same_person, obstacle, phase_change, phrase_check, privacy_notice, recognition, recognition_move, reminder, revision, road_map, road_map_contact, road_map_step, same_person, session_facilitator, skill_claim, waiver, work_allowance, work_experience, work_history, work_objective, work_review, work_signature, work_suspension
      3 more: childcare_booking, education, itinerary_objective, skills_profile, transfer
      5 more: assignment, consent
      agreedStep: needs_step
      amina, bare, basma, dara, hana, twin, 1 more: participant, participant_tally
      amina, basma, dara, hana: enrolment
      amina, dara: profile_outlook
      analysis: needs_analysis
      bakerySite, otherSite: employer_site
      callToBakery: employer_meeting
      campaign: campaign
      carer: carer
      carerCheck: carer_check
      course, emptySeries, 2 more: session_series
      empty, emptyToo, groupOfDara, groupOfNoor, groupOfTomas, heldByNoor, heldByTomas, helpedByNoor, noorForHana, planned, toComplete, tomasForAmina: counselling_session
      emptyOffer, offerOfGroup, offerOfToComplete, staffedOffer: childcare_offer
      enrolmentOfAmina, 2 more: series_enrolment
      harbour: organisation, safeguarding_lead
      hoursOfAmina, hoursOfDara: hour_entry
      invite: campaign_invite
      otherCompany, 1 more: employer
      placementOfAmina, placementOfDara: placement
      post: needs_post
      programme: programme
      room: room
      slotOfAmina, 1 more: placement_slot
      some more: organisation_month
    lena
      1 more: agreed_obstacles, assignment, attendance, campaign, campaign_invite, care_approval, care_breach, care_incident, care_mark, care_setting, care_shift, carer, childcare_booking, consent, consent_request, contact_person, correction_setting, cv_version, digest, document, education, eligibility, employer, employer_capacity, employer_contact, employer_meeting, employer_revision, employer_site, employer_site_note, employment_spell, follow_up, follow_up_try, head_count, hour_entry, hours_dispute, itinerary, itinerary_objective, itinerary_review, itinerary_step, job_application, language_skill, local_service, merge, mock_interview, needs_analysis, needs_post, needs_step, network_contact, next_step, not_same_person, note_addendum, note_reader, note_version, obstacle, phase_change, phrase_check, placement_feedback, placement_slot, privacy_notice, programme_partner, recognition, recognition_move, referral, reminder, residence_status, road_map, road_map_contact, road_map_step, room, safeguarding_access, safeguarding_entry, safeguarding_reader, self_assessment, series_enrolment, session_facilitator, session_series, skill_claim, skills_profile, transfer, waiver, work_allowance, work_experience, work_history, work_objective, work_review, work_signature, work_suspension
      3 more: revision
      arman: child
      elbe: organisation, reminder_setting, safeguarding_lead
      elbeSession: counselling_session
      noteForKonrad, 1 more: counselling_note
      offerOfElbe: childcare_offer
      placementOfZahra: placement
      programme: programme
      recordOfElbe: safeguarding_record
      zahra: enrolment, participant, participant_contact, participant_tally, pregnancy, profile_outlook, reminder_choice
    konrad
      1 more: assignment, attendance, campaign, campaign_invite, care_approval, care_breach, care_incident, care_setting, care_shift, carer, carer_check, childcare_booking, consent, consent_request, correction_setting, draft, education, eligibility, employer, employer_capacity, employer_contact, employer_meeting, employer_revision, employer_site, employer_site_note, employment_spell, follow_up, follow_up_try, head_count, hour_entry, hours_dispute, import_batch, itinerary, itinerary_objective, itinerary_review, itinerary_step, language_skill, local_service, merge, needs_analysis, needs_post, needs_step, not_same_person, obstacle, phase_change, phrase_check, placement_slot, privacy_notice, programme_partner, recognition, recognition_move, reminder, revision, road_map, road_map_contact, road_map_step, room, series_enrolment, session_facilitator, session_series, skill_claim, skills_profile, submission, waiver, work_allowance, work_experience, work_history, work_objective, work_review, work_signature, work_suspension
      2 more: same_person
      3 more: transfer
      elbe: organisation, reminder_setting, safeguarding_lead
      elbeSession: counselling_session
      offerOfElbe: childcare_offer
      placementOfZahra: placement
      programme: programme
      some more: organisation_month
      zahra, 1 more: participant, participant_tally
      zahra: enrolment, profile_outlook
    petra
      2 more: programme_partner
      elbe, harbour: organisation
      programme: programme
    pilar
    "
  `)
})

/** The rows of a table by their names in the cast, and how many more. */
function saidOf({ name }: Tenant, keys: string[]) {
  const names = new Map(Object.entries(c).map(([called, id]) => [typeof id === "string" ? id : "", called]))
  const known = keys.flatMap((key) => names.get(key) ?? []).sort()
  // How many months the cast's weeks touch depends on the day.
  const others = name === "organisation_month" ? "some" : keys.length - known.length
  return { name, what: [...known, ...(others === 0 ? [] : [`${others} more`])].join(", ") }
}

/** Tables that show alike, in one line. */
function saidTogether(said: { name: string; what: string }[]): string[] {
  const tables = new Map<string, string[]>()
  for (const { name, what } of said) tables.set(what, [...(tables.get(what) ?? []), name])
  return [...tables].map(([what, names]) => `  ${what}: ${names.join(", ")}`).sort()
}

test("attendance and bookings: whom she accompanies, wherever; whom she does not, only where she leads", async () => {
  const shown = (token: string) =>
    app.within(token, async (ask) => {
      const { rows } = await ask("select session_id, participant_id from attendance")
      return new Set(rows.map((row) => `${row.session_id} ${row.participant_id}`))
    })
  const noors = await shown(c.noor.token)
  expect(noors).toContain(`${c.tomasForAmina} ${c.amina}`)
  expect(noors).toContain(`${c.groupOfNoor} ${c.dara}`)
  expect(noors).toContain(`${c.noorForHana} ${c.hana}`)
  expect(noors).not.toContain(`${c.groupOfTomas} ${c.dara}`)
  expect(noors).not.toContain(`${c.heldByTomas} ${c.dara}`)
})

test("a row of the other organisation cannot be written into any table", async () => {
  for (const table of tables) {
    const [sample] = await owner(
      `select to_jsonb(t) as row from ${table.name} t where ${ofElbe(table)} limit 1`,
    )
    if (!sample) throw new Error(`The cast has no row of Elbe Haus in ${table.name}`)
    const insert = `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1)`
    for (const { token } of [c.noor, c.clara, c.petra]) {
      const state = await refusal(app.within(token, (ask) => ask(insert, [JSON.stringify(sample.row)])))
      expect(state, `into ${table.name}`).toBe("42501")
    }
  }
})

test("rows of the other organisation are neither changed nor removed", async () => {
  for (const table of tables) {
    const [first] = table.key
    for (const { token } of [c.noor, c.clara, c.petra])
      for (const sql of [
        `update ${table.name} set ${first} = ${first} where ${ofElbe(table)}`,
        `delete from ${table.name} where ${ofElbe(table)}`,
      ]) {
        const touched = await app
          .within(token, async (ask) => (await ask(sql)).rowCount)
          .catch((error: { code?: string }) => error.code)
        expect(touched === 0 || touched === "42501", `${sql}: ${touched}`).toBe(true)
      }
  }
})

/** How to recognise what belongs to Elbe Haus and its people, and to nobody of Harbour House. */
function ofElbe({ name }: Tenant): string {
  if (name === "programme") return "true"
  if (name === "programme_partner") return `organisation_id = '${c.elbe}'`
  if (name === "organisation") return `id = '${c.elbe}'`
  if (["employer", "campaign"].includes(name)) return "country = 'DE'"
  if (["employer_site", "employer_revision"].includes(name)) return `employer_id = '${c.cafe.employer}'`
  if (["draft", "submission"].includes(name)) return `membership_id = '${c.konrad.id}'`
  return `organisation_id = '${c.elbe}'`
}

test("a colleague's participant is not taken over: only a coordinator assigns, or whoever registered her", async () => {
  const assign = (participant: string) =>
    app.within(c.noor.token, (ask) =>
      ask(
        "insert into assignment (organisation_id, participant_id, counsellor_id, from_on) values ($1, $2, $3, '2026-01-01')",
        [c.harbour, participant, c.noor.id],
      ),
    )
  expect(await refusal(assign(c.dara))).toBe("42501")
  expect(await refusal(assign(c.hana))).toBe("42501")
  const own = await c.put("participant", {
    organisation_id: c.harbour,
    programme_id: c.programme,
    known_as: "Nadia",
    registered_on: "2026-01-01",
    created_by: c.noor.id,
  })
  expect(await refusal(assign(own))).toBeNull()
})

test("a session that is revoked sees nothing from the next statement on, also in the middle of a transaction", async () => {
  const [before, after] = await app.within(c.noor.token, async (ask) => {
    const first = await ask("select 1 from participant")
    await owner("update account_session set revoked_at = now() where account_id = $1", [c.noor.accountId])
    return [first.rowCount, (await ask("select 1 from participant")).rowCount]
  })
  expect([before, after]).toEqual([2, 0])
})

test.each([
  ["idle", "idle_until = now() - interval '1 second'"],
  ["over", "idle_until = now() - interval '1 second', absolute_until = now() - interval '1 second'"],
])("a session that is %s sees nothing", async (_, change) => {
  await owner(`update account_session set ${change} where account_id = $1`, [c.noor.accountId])
  expect(
    await app.within(c.noor.token, async (ask) => (await ask("select 1 from participant")).rowCount),
  ).toBe(0)
})

test("who is there does not stick to the connection that the next person gets", async () => {
  await app.within(c.clara.token, (ask) => ask("select 1"), "commit")
  expect((await app.bare("select current_setting('app.session', true) as token")).rows).toEqual([
    { token: "" },
  ])
  expect((await app.bare("select 1 from participant")).rowCount).toBe(0)
})
