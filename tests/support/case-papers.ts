import type { Cast } from "./cast"

const day = "2026-01-05"

/** What a file must hold before its next phase, in the shortest form that the tables take. */
export function papersOf(c: Cast, participantId: string) {
  const own = { organisation_id: c.harbour, participant_id: participantId }
  const by = { created_by: c.noor.id }
  return {
    residence: (rightToWork = "yes") =>
      c.put("residence_status", {
        ...own,
        ...by,
        kind: "refugee",
        right_to_work: rightToWork,
        evidence: "seen",
      }),
    async profile() {
      const agreed = { interview_on: day, agreed_on: day, agreed_by: c.noor.id, content: {} }
      return c.put("skills_profile", { ...own, version_number: 1, ...agreed })
    },
    async itinerary(profileId: string) {
      const itinerary = await c.put("itinerary", { ...own, ...by, profile_id: profileId, objective: "Work" })
      const what = { axis: "work", what: "Work near home" }
      const objective = await c.put("itinerary_objective", { ...own, itinerary_id: itinerary, ...what })
      return () =>
        c.put("itinerary_step", { ...own, ...by, objective_id: objective, kind: "language", what: "B1" })
    },
    agreement: (state: string) =>
      c.put("work_experience", {
        ...own,
        ...by,
        starts_on: day,
        weekly_hours: 20,
        legal_form: "traineeship",
        tutor_id: c.noor.id,
        state,
      }),
    roadMap: (signed: boolean) =>
      c.put("road_map", {
        ...own,
        ...by,
        exit_on: day,
        horizon_from: "2026-01-06",
        horizon_to: "2026-07-05",
        language: "ar",
        ...(signed && { signed_by_her_on: day, signed_by_staff_on: day, signed_by_staff: c.noor.id }),
      }),
  }
}
