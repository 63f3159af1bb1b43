import { dayOfCast } from "@/tests/support/plain-day"
import type { Ask, Cast } from "./cast"

const day = 24 * 3_600_000
const on = (days: number) => dayOfCast(new Date(Date.now() + days * day))

/** A profile with something in every part, and a first version that knew less of it. */
export async function fullProfile(ask: Ask, c: Cast, participant: string): Promise<void> {
  const hers = { organisation_id: c.harbour, participant_id: participant }
  const put = (table: string, row: object) => c.put(table, { ...hers, ...row }, keyOf(table))
  const rated = { basis: "test", assessed_on: on(-70) }
  const arabic = await put("language_skill", { language: "ar", is_mother_tongue: true })
  await put("language_skill", {
    ...{ language: "es", overall: "B1", listening: "B1", reading: "A2", interaction: "B1", production: "A2" },
    ...{ writing: "A1", ...rated },
  })
  const school = { level: "3", title: "Technical diploma in nursing", country: "SY", from_date: "2005-09" }
  const education = await put("education", { ...school, to_date: "2008", field: "09", document: "copy" })
  const recognition = await put("recognition", {
    ...{ what: "Nursing diploma", authority: "Ministry of Health", state: "under_assessment" },
    ...{ education_id: education, submitted_on: on(-60), cost_euro: 120.5, next_action: "Ask in March" },
  })
  const way = { recognition_id: recognition, moved_by: c.noor.id }
  await put("recognition_move", {
    ...{ ...way, from_state: "not_started", to_state: "submitted", moved_on: on(-60), note: "Sent by post" },
  })
  await put("recognition_move", {
    ...{ ...way, from_state: "submitted", to_state: "under_assessment", moved_on: on(-40) },
  })
  await put("work_history", {
    title: "Cook",
    kind: "paid",
    country: "SY",
    from_date: "2009",
    to_date: "2013",
  })
  await put("work_history", {
    title: "Tailoring at home",
    kind: "home",
    tasks: "Dresses for the whole street",
  })
  const cooking = await put("skill_claim", {
    label: "Cooking for groups",
    self_level: 4,
    counsellor_level: 4,
  })
  await put("skill_claim", {
    ...{ label: "Write e-mails", self_level: 2, counsellor_level: 3, source: "observed" },
    ...{ evidence: "Wrote to the school", confirmed_by: c.noor.id, confirmed_on: on(-5) },
  })
  const opened = { since: on(-70), opened_by: c.noor.id }
  const care = await put("obstacle", {
    ...opened,
    kind: "childcare_under_3",
    severity: 3,
    note: "From 7 to 9",
  })
  await put("obstacle", { ...opened, kind: "language", severity: 2, state: "being_addressed" })
  const closed = { state: "resolved", closed_on: on(-5), closed_by: c.noor.id }
  await put("obstacle", { ...opened, ...closed, kind: "bank_account", severity: 1 })
  await put("profile_outlook", {
    ...{ wish: "Work in a kitchen while the children are at school.", occupation_label: "kitchen assistant" },
    ...{ hours_per_week: 20, max_travel_minutes: 45, schedule: ["mornings", "school_hours"], sectors: ["I"] },
    ...{ assessment: "Ready for a kitchen now.", recommendations: "B1 first.", obstacles_asked: true },
  })
  const content = {
    languages: [{ id: arabic, language: "ar", isMotherTongue: true }],
    skills: [
      { id: cooking, skill: { uri: null, label: "Cooking for groups", version: null }, selfLevel: 3 },
      { id: "gone", skill: { uri: null, label: "Sewing", version: null }, selfLevel: 4 },
    ],
    obstacles: [{ id: care, kind: "childcare_under_3", severity: 2, state: "open", since: on(-70) }],
    obstaclesAsked: true,
  }
  await put("skills_profile", {
    ...{ version_number: 1, interview_on: on(-60), agreed_on: on(-60), agreed_by: c.noor.id, content },
  })
  const answered = { language: "ar", created_by: c.noor.id }
  const first = { confidence: 1, language: 1, rights: 2, network: 2, digital: 2, ready: 2 }
  const last = { confidence: 3, language: 2, rights: 3, network: 2, digital: 2, job_search: 3, ready: 4 }
  await put("self_assessment", { ...answered, moment: "entry", assessed_on: on(-70), scores: first })
  await put("self_assessment", { ...answered, moment: "mid", assessed_on: on(-5), scores: last })
  await ask("update participant set preferred_language = 'ar' where id = $1", [participant])
}

const keyOf = (table: string) => (table === "profile_outlook" ? null : "id")
