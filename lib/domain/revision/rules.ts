import { type Group, groupNames, groups } from "./schema"

/** A record's columns as they were or are. */
export type Columns = Readonly<Record<string, unknown>>

/** What one revision made of one field; a record that was taken away has no after. */
export type FieldChange = { field: string; before: unknown; after: unknown }

/** Columns that say nothing to whoever reads the history: keys, counters, the order of a list, what the database keeps for itself. */
const silent = [
  ...["id", "organisation_id", "participant_id", "version", "created_at", "created_by", "updated_at"],
  ...["search_name", "search_text", "phrase_key", "esco_version", "esco_uri", "occupation_uri"],
  ...["person_id", "programme_id", "pseudonym", "itinerary_id", "objective_id", "road_map_id"],
  ...["session_id", "work_experience_id", "agreement_version", "employer_id"],
]

/** The fields that differ, in the order of the record; of a record that was taken away those that held something. */
export function changesOf(before: Columns, after: Columns | null): FieldChange[] {
  return Object.keys(before).flatMap((field) => {
    if (silent.includes(field)) return []
    const [held, holds] = [before[field], after?.[field]]
    const isSame = after ? plainOf(held) === plainOf(holds) : plainOf(held) === ""
    return isSame ? [] : [{ field, before: held, after: holds }]
  })
}

export function isEmpty(value: unknown): boolean {
  return plainOf(value) === ""
}

function plainOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return ""
  if (Array.isArray(value) && value.length === 0) return ""
  return JSON.stringify(value)
}

/** What a record is known by among its kind: a step's words, a child's name. */
export function calledBy(columns: Columns): string | null {
  for (const field of ["what", "title", "name", "label", "given_name", "objective"]) {
    const value = columns[field]
    if (typeof value === "string" && value !== "") return value
  }
  return null
}

export function groupOf(kind: string): Group {
  return groupNames.find((name) => isOf(groups[name], kind)) ?? "facts"
}

function isOf(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind)
}
