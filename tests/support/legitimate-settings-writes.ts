import type { Everything, Write, Writers } from "./legitimate-writes"

/** What a coordinator settles for her organisation, each time as a row of its own. */
export function legitimateSettingsWrites(c: Everything, { add }: Writers): Record<string, Write> {
  const { clara, harbour } = c
  const change = { organisation_id: harbour, changed_by: clara.id, changed_at: "2026-01-05T09:00Z" }
  const ratios = '[{"under": 13, "perAdult": 8}]'
  return {
    "INSERT care_setting change": add(clara, "care_setting", { ...change, ratios, answer_hours: 12 }),
    "INSERT correction_setting change": add(clara, "correction_setting", { ...change, days: 9 }),
  }
}
