import { getLocale, getTranslations } from "next-intl/server"
import type { Note } from "@/lib/domain/listed-participant/schema"
import type { BatchRows } from "@/lib/domain/participant-import/schema"
import { dayName, isCivilDate } from "@/lib/platform/dates"

type Row = Omit<BatchRows["rows"][number], "cells">

/** What is said about a row, in the reader's language. */
export async function sentences(): Promise<(note: Note) => string> {
  const [t, locale] = await Promise.all([getTranslations("participant-import"), getLocale()])
  return ({ column, key, values = {} }) => {
    const shown = Object.entries(values).map(([name, value]) => [name, written(name, value, locale)] as const)
    const sentence = t(`notes.${key}`, Object.fromEntries(shown))
    return column ? t("rows.at", { column: t(`columns.${column}`), sentence }) : sentence
  }
}

function written(name: string, value: string | number, locale: string): string | number {
  return name !== "text" && typeof value === "string" && isCivilDate(value)
    ? dayName(value, "UTC", locale)
    : value
}

export type ShownFate = "enrolled" | "registered" | "suspected" | "refused" | "example"

export function shownFate({ fate, enrols }: Pick<Row, "fate" | "enrols">): ShownFate {
  if (fate !== "taken") return fate
  return enrols ? "enrolled" : "registered"
}

/** The rows to correct, as lines of a file: one for each thing that is wrong. */
export async function problemLines(rows: readonly Row[]): Promise<string[][]> {
  const [t, say] = await Promise.all([getTranslations("participant-import"), sentences()])
  return [
    [t("rows.row"), t("rows.name"), t("rows.fate"), t("rows.notes")],
    ...rows.flatMap((row) =>
      row.notes.map((note) => [String(row.number), row.name, t(`fates.${shownFate(row)}`), say(note)]),
    ),
  ]
}

/** The rows of a page, ready to be drawn. */
export async function shownRows(rows: readonly Row[]) {
  const say = await sentences()
  return rows.map((row) => ({
    id: String(row.number),
    number: row.number,
    name: row.name,
    fate: shownFate(row),
    notes: row.notes.map(say),
  }))
}
