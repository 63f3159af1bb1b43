import { randomBytes } from "node:crypto"
import type { Player } from "./players"
import type { Stage } from "./stage"

export type Whose = {
  organisation: string
  participant: string
  by: Player
  elsewhere: string
  alike: string
}

/** One row of everything that a case file can hold, for whoever it belongs to. */
export async function caseFile(set: Stage, whose: Whose) {
  const { organisation, participant } = whose
  const rows = caseFileRows({ ...whose, on: set.on, at: set.at })
  const ids: Record<string, string> = {}
  for (const [table, row] of Object.entries(rows)) {
    const links = Object.fromEntries(
      Object.entries(parents[table] ?? {}).map(([column, of]) => [column, ids[of]]),
    )
    const own = table in withoutHer ? {} : { participant_id: participant }
    const key = keyless.includes(table) ? null : "id"
    ids[table] = await set.put(table, { organisation_id: organisation, ...own, ...row, ...links }, key)
  }
  return ids
}

const keyless = ["profile_outlook", "phrase_check", "not_same_person", "pregnancy"]
const withoutHer = { local_service: true, phrase_check: true, merge: true, not_same_person: true }

/** Which earlier row of the same file a row hangs on. */
export const parents: Record<string, Record<string, string>> = {
  follow_up_try: { follow_up_id: "follow_up" },
  recognition: { education_id: "education" },
  recognition_move: { recognition_id: "recognition" },
  agreed_obstacles: { profile_id: "skills_profile" },
  itinerary: { profile_id: "skills_profile" },
  itinerary_objective: { itinerary_id: "itinerary" },
  itinerary_step: { objective_id: "itinerary_objective", obstacle_id: "obstacle" },
  itinerary_review: { itinerary_id: "itinerary" },
  road_map_step: { road_map_id: "road_map" },
  road_map_contact: { road_map_id: "road_map" },
  referral: { service_id: "local_service" },
  job_application: { cv_version_id: "cv_version" },
  ...Object.fromEntries(
    ["suspension", "review", "objective", "allowance", "signature"].map((part) => [
      `work_${part}`,
      { work_experience_id: "work_experience" },
    ]),
  ),
}

type Around = Whose & Pick<Stage, "on" | "at">

/** The least that each table takes, in an order in which what is pointed at comes first. */
export function caseFileRows({ participant, by, elsewhere, alike, on, at }: Around): Record<string, object> {
  const [one, other] = [participant, alike].sort()
  return {
    phase_change: { from_phase: "registered", to_phase: "eligible", changed_by: by.id },
    eligibility: { decision: "eligible", decided_on: on(-85), decided_by: by.id },
    waiver: { kind: "age", reason: "CNRY turns 46 soon", requested_by: by.id, requested_on: on(-86) },
    privacy_notice: {
      language: "ar",
      text_version: "2026-1",
      method: "read_aloud",
      given_on: on(-90),
      recorded_by: by.id,
    },
    follow_up: { moment: "4w", due_on: on(28) },
    pregnancy: { recorded_by: by.id },
    follow_up_try: { tried_on: on(0), method: "phone", result: "no_answer", tried_by: by.id },
    consent_request: {
      purpose: "photo",
      text_version: "2026-1",
      language: "ar",
      requested_on: on(-3),
      requested_by: by.id,
    },
    contact_person: { name: "CNRY aunt", phone: "+34600000001", emergency: true, collects: "allowed" },
    residence_status: {
      kind: "refugee",
      right_to_work: "yes",
      evidence: "seen",
      valid_from: on(-300),
      valid_to: on(60),
    },
    skills_profile: {
      version_number: 1,
      interview_on: on(-80),
      content: {},
      agreed_on: on(-80),
      agreed_by: by.id,
    },
    agreed_obstacles: {
      content: { obstacles: [{ id: "1", kind: "health", note: "CNRY kept apart" }], obstaclesAsked: true },
    },
    profile_outlook: { wish: "Work in a kitchen", obstacles_asked: true },
    language_skill: { language: "ar", is_mother_tongue: true, overall: "C2", basis: "self" },
    education: { level: "3", country: "SY", document: "copy" },
    recognition: { what: "Nursing diploma", state: "submitted", submitted_on: on(-20) },
    recognition_move: {
      from_state: "documents_collecting",
      to_state: "submitted",
      moved_on: on(-20),
      moved_by: by.id,
    },
    work_history: { title: "Cook", kind: "paid", country: "SY" },
    skill_claim: { label: "Cooking for groups", self_level: 4 },
    obstacle: { kind: "childcare_under_3", severity: 3, since: on(-80), opened_by: by.id },
    self_assessment: {
      moment: "entry",
      assessed_on: on(-80),
      language: "ar",
      scores: { confidence: 2 },
      created_by: by.id,
    },
    itinerary: { objective: "Kitchen assistant", created_by: by.id },
    itinerary_objective: { axis: "work", what: "Find a kitchen" },
    itinerary_step: { kind: "language", what: "Spanish B1", due_on: on(20), created_by: by.id },
    itinerary_review: { reviewed_on: on(-10), reviewed_by: by.id },
    road_map: {
      exit_on: on(0),
      horizon_from: on(1),
      horizon_to: on(180),
      language: "ar",
      created_by: by.id,
    },
    road_map_step: { month: 1, what: "Finish Spanish B1", language: "en", due_on: on(20) },
    road_map_contact: { name: "Job centre" },
    phrase_check: {
      phrase_key: `job-centre-${by.name}`,
      language: "ar",
      text: "x",
      checked_by: by.id,
      checked_on: on(-1),
    },
    local_service: { name: "Language school" },
    referral: { reason: "CNRY wants to learn", created_by: by.id },
    ...workRows({ by, on }),
    transfer: {
      to_organisation_id: elsewhere,
      state: "draft",
      offered_on: on(0),
      offered_by: by.id,
      sent_on: on(0),
      sent_by: by.id,
    },
    merge: { kept_id: participant, merged_id: alike, proposed_by: by.id, proposed_at: at(-1) },
    not_same_person: { one_id: one, other_id: other, said_by: by.id },
    document: {
      ...{ kind: "diploma", title: "CNRY diploma", file_name: "CNRY.pdf", media_type: "application/pdf" },
      ...{ bytes: 1, sha256: "0".repeat(64), storage_key: randomBytes(32).toString("hex") },
      ...{ created_at: at(-1), created_by: by.id },
    },
  }
}

/** A work experience that has begun, and one row of each of its parts. */
function workRows({ by, on }: Pick<Around, "by" | "on">): Record<string, object> {
  return {
    work_experience: {
      ...{ starts_on: on(-40), weekly_hours: 20, weekly_plan: "{1 09:00-13:00}", legal_form: "traineeship" },
      ...{ tutor_id: by.id, state: "active", created_by: by.id },
    },
    work_suspension: { from_on: on(-20), to_on: on(-15), reason: "hers", created_by: by.id },
    work_review: { month: 1, held_on: on(-9), hers: "CNRY It goes well", held_by: by.id },
    work_objective: { label: "Cooking for groups" },
    work_allowance: { month: `${on(0).slice(0, 7)}-01`, amount: 300, payer: "city" },
    work_signature: {
      ...{ agreement_version: 1, signer: "participant", name: "CNRY Amina", method: "paper" },
      ...{ signed_on: on(-41), recorded_by: by.id },
    },
    cv_version: {
      ...{ number: 1, profile_version: 1, language: "es", content: { name: "CNRY Amina" } },
      ...{ saved_on: on(-14), created_by: by.id },
    },
    job_application: {
      ...{ title: "Kitchen assistant", employer: "CNRY Hotel", state: "refused", applied_on: on(-12) },
      ...{ answered_on: on(-6), refusal: "language", note: "CNRY after school", created_by: by.id },
    },
    mock_interview: { title: "Kitchen", held_on: on(-14), held_by: by.id, went_well: "CNRY Spoke clearly" },
    network_contact: { name: "CNRY neighbour", relation: "neighbour", created_by: by.id },
    employment_spell: {
      ...{ title: "Kitchen assistant", employer: "CNRY Harbour Kitchen", occupation_level: 1 },
      ...{ starts_on: on(-5), contract: "temporary", evidence: "declared", created_by: by.id },
    },
  }
}
