/** Where a list stands: its address and what is chosen in it. The address is the whole state. */
export type Place = { path: string; query: Readonly<Record<string, string>> }

/** What says how far one has paged: of no use once anything else changes. */
const paging = ["page", "after", "before"]

/** The address after some choices; null takes one back. */
export function hrefOf(place: Place, changes: Readonly<Record<string, string | null>>): string {
  const turnsPage = Object.keys(changes).some((key) => paging.includes(key))
  const kept = Object.entries(place.query).filter(([key]) => turnsPage || !paging.includes(key))
  const query = new URLSearchParams(kept)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  return text ? `${place.path}?${text}` : place.path
}

export type Direction = "ascending" | "descending"

/** How a column is sorted now: "lastSeen" ascending, "-lastSeen" descending. */
export function sortedBy(place: Place, column: string): Direction | undefined {
  if (place.query.sort === column) return "ascending"
  return place.query.sort === `-${column}` ? "descending" : undefined
}
