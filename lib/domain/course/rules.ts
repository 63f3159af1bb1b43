import { languageTagOf } from "@/lib/platform/named-codes"
import { languageName } from "@/lib/words/languages"

/** What became of the sessions of one enrolment. */
export type Seen = { attended: number; absent: number; excused: number }

/** How many of a hundred hours make a course complete. */
export const completeFrom = 80

/** Absent ÷ (attended + absent + excused), of sessions that were held; in tenths of a percent, half up. Nothing when there were none. */
export function absenceRate({ attended, absent, excused }: Seen): number | null {
  const held = attended + absent + excused
  return held === 0 ? null : Math.floor((absent * 1000 * 2 + held) / (2 * held)) / 10
}

/** Whether so many minutes of a course's hours make it complete; nothing is known of a course without planned hours. */
export function isComplete(minutes: number, plannedHours: number | null): boolean | null {
  return plannedHours === null ? null : minutes * 100 >= plannedHours * 60 * completeFrom
}

/** A language as it was typed, by name or by tag, in the reader's language; as it was typed where nobody knows it. */
export function languageNamed(typed: string, locale: string): string {
  const tag = languageTagOf(typed)
  return tag ? languageName(tag, locale) : typed
}
