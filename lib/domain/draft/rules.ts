const keptFor = 7 * 24 * 3_600_000

/** A draft that was saved before this is gone. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - keptFor)
}
