/** "10:30" as minutes since midnight; nothing where it is not a time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** The wall clock so many minutes after a time, at the latest a minute before midnight, at the earliest midnight. */
export function timeAfter(time: string, minutes: number): string {
  const at = Math.min(24 * 60 - 1, Math.max(0, (minutesOf(time) ?? 0) + minutes))
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
}

/** So many minutes from a time of the same day; where the day is too short for them, they end with it. */
export function spanFrom(start: string, minutes: number): { start: string; end: string } {
  const end = timeAfter(start, minutes)
  return { start: minutesBetween(start, end) === minutes ? start : timeAfter(end, -minutes), end }
}

/** How long from one time to another of the same day. */
export function minutesBetween(start: string, end: string): number | null {
  const [from, to] = [minutesOf(start), minutesOf(end)]
  return from === null || to === null || to <= from ? null : to - from
}
