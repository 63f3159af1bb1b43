import { isSensitive } from "@/lib/domain/obstacle/rules"
import type { Plain, PlainRow } from "@/lib/domain/profile-row/rules"
import { pictureKept, type Section, sections } from "./schema"

/** A whole profile in plain values. */
export type Picture = { [Of in Section]: readonly PlainRow[] } & { obstaclesAsked: boolean }

/** The picture that a version kept, as far as it can be read; what makes it hard is kept apart, for those who may read it. */
export function pictureOf(content: unknown, obstacles: unknown = {}): Picture {
  const [kept, apart] = [pictureKept.parse(content), pictureKept.parse(obstacles)]
  const rows = (section: Section): readonly PlainRow[] => kept[section] ?? []
  return {
    languages: rows("languages"),
    education: rows("education"),
    recognition: rows("recognition"),
    work: rows("work"),
    skills: rows("skills"),
    obstacles: apart.obstacles ?? rows("obstacles"),
    expectations: rows("expectations"),
    assessment: rows("assessment"),
    obstaclesAsked: apart.obstaclesAsked ?? kept.obstaclesAsked ?? false,
  }
}

/** What only those who accompany her may read is not in the picture that others are shown. */
export function withoutSensitive(picture: Picture): Picture {
  const told = picture.obstacles.filter(({ kind }) => typeof kind !== "string" || !isSensitive(kind))
  /* that nothing makes it hard is not said either: it would say of everybody else that something does */
  return { ...picture, obstacles: told.map((row) => ({ ...row, note: null })), obstaclesAsked: false }
}

export type Change = "new" | "changed" | "gone" | "same"
export type ComparedRow = {
  id: string
  change: Change
  before: PlainRow | null
  after: PlainRow | null
  /** The fields that differ, where both have the row. */
  fields: readonly string[]
}
export type Compared = { section: Section; rows: readonly ComparedRow[] }

/** Two pictures row by row: what is new, changed, gone or the same. */
export function comparedPictures(before: Picture, after: Picture): Compared[] {
  return sections.map((section) => ({ section, rows: comparedRows(before[section], after[section]) }))
}

function comparedRows(before: readonly PlainRow[], after: readonly PlainRow[]): ComparedRow[] {
  const then = new Map(before.map((row) => [row.id, row]))
  const now = new Map(after.map((row) => [row.id, row]))
  const ids = [...new Set([...then.keys(), ...now.keys()])]
  return ids.flatMap((id) => {
    const pair = { before: then.get(id) ?? null, after: now.get(id) ?? null }
    if (isEmpty(pair.before) && isEmpty(pair.after)) return []
    return [{ id, ...pair, ...changeOf(pair) }]
  })
}

type Pair = { before: PlainRow | null; after: PlainRow | null }

function changeOf({ before, after }: Pair): { change: Change; fields: string[] } {
  if (before === null || isEmpty(before)) return { change: "new", fields: [] }
  if (after === null || isEmpty(after)) return { change: "gone", fields: [] }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const fields = names.filter((name) => !isSame(before[name], after[name]))
  return { change: fields.length > 0 ? "changed" : "same", fields }
}

/** What she wants is one row that is always there: with nothing in it, it is not. */
function isEmpty(row: PlainRow | null): boolean {
  if (row === null) return true
  return Object.entries(row).every(([name, value]) => name === "id" || isNothing(value))
}

function isNothing(value: Plain | undefined): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
}

function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (isNothing(one) && isNothing(other)) return true
  return labelled(one) === labelled(other)
}

/** A concept is what it is called: the classification's own version is not a change of hers. */
function labelled(value: Plain | undefined): string {
  const isConcept = typeof value === "object" && value !== null && "label" in value
  return JSON.stringify(isConcept ? [value.uri, value.label] : value)
}

/** Whether nothing in the profile has changed. */
export function isUnchanged(before: Picture, after: Picture): boolean {
  const rows = comparedPictures(before, after).flatMap((compared) => compared.rows)
  return before.obstaclesAsked === after.obstaclesAsked && rows.every(({ change }) => change === "same")
}
