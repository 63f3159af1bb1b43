/** Who planned, logged or recorded a session may take it back for a day. */
export const undoHours = 24 * 3_600_000

/** What can be taken back: one's own session, within a day of its planning, logging or recording. */
export type Undoable = { state: string; createdAt: Date; recordedAt: Date | null }

/** "remove" what was logged or only planned, "reopen" what was planned and then recorded. */
export function undoingOf({ createdAt, recordedAt }: Undoable, now: Date): "remove" | "reopen" | null {
  if (isTooLate(recordedAt ?? createdAt, now)) return null
  return recordedAt === null || recordedAt.getTime() === createdAt.getTime() ? "remove" : "reopen"
}

/** What was done longer ago than a day stays. */
export function isTooLate(last: Date, now: Date): boolean {
  return now.getTime() - last.getTime() > undoHours
}
