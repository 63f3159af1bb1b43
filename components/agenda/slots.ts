export const slotMinutes = 30

export type Hours = { from: number; until: number }
export type Place = { column: number; at: number }
/** What is taken in a column, in minutes of its day. */
export type Busy = readonly { from: number; until: number }[]

export function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

function isFree(busy: Busy, at: number): boolean {
  return !busy.some(({ from, until }) => from < at + slotMinutes && until > at)
}

/** Where the arrow keys lead from one empty half hour: to the next empty one that way, or nowhere. */
export function slotBeside(
  place: Place,
  key: string,
  { columns, hours }: { columns: readonly Busy[]; hours: Hours },
): Place | null {
  const [first, last] = [hours.from * 60, hours.until * 60 - slotMinutes]
  const search = (column: number, from: number, by: number): Place | null => {
    const busy = columns[column]
    if (!busy) return null
    for (let at = from; at >= first && at <= last; at += by) if (isFree(busy, at)) return { column, at }
    return null
  }
  const { column, at } = place
  const ways: Record<string, () => Place | null> = {
    ArrowDown: () => search(column, at + slotMinutes, slotMinutes),
    ArrowUp: () => search(column, at - slotMinutes, -slotMinutes),
    ArrowRight: () => search(column + 1, at, slotMinutes) ?? search(column + 1, at, -slotMinutes),
    ArrowLeft: () => search(column - 1, at, slotMinutes) ?? search(column - 1, at, -slotMinutes),
    Home: () => search(column, first, slotMinutes),
    End: () => search(column, last, -slotMinutes),
  }
  return ways[key]?.() ?? null
}

/** The empty half hour at which Tab arrives: nine o'clock, or the next after it. */
export function firstSlot(column: number, busy: Busy, hours: Hours): Place {
  const nine = Math.max(9, hours.from) * 60
  const found = slotBeside({ column: 0, at: nine - slotMinutes }, "ArrowDown", { columns: [busy], hours })
  return { column, at: found?.at ?? nine }
}

/** The half hour at a height of the column, from 0 at its upper edge to 1 at its lower. */
export function slotAt(height: number, hours: Hours): number {
  const minutes = hours.from * 60 + height * (hours.until - hours.from) * 60
  const at = Math.floor(minutes / slotMinutes) * slotMinutes
  return Math.min(hours.until * 60 - slotMinutes, Math.max(hours.from * 60, at))
}
