/** What a field holds, as the form and the server know it. */
type Held = unknown

/** A field that holds one thing in the form and another in the record, since somebody saved first. */
export type Clash = {
  path: string
  mine: Held
  theirs: Held
  /** She changed it herself, rather than leaving it as it was. */
  typed: boolean
}
export type Side = "mine" | "theirs"

type Versions = {
  /** What stands in the form now. */
  values: (path: string) => Held
  /** What it began with. */
  start: (path: string) => Held
  /** What stands in the record now, by field. */
  theirs: Readonly<Record<string, Held>>
}

/** The fields that somebody else changed to something she would not save; all others need no choice, and what the form stands on is no field. */
export function clashesOf({ values, start, theirs }: Versions): Clash[] {
  return Object.entries(theirs).flatMap(([path, standing]) => {
    const [mine, before] = [values(path), start(path)]
    if (path === "version" || isSame(mine, standing) || isSame(before, standing)) return []
    return [{ path, mine, theirs: standing, typed: !isSame(mine, before) }]
  })
}

/** What she typed is kept and what she left alone follows the record, until she says otherwise. */
export function likelySide({ typed }: Clash): Side {
  return typed ? "mine" : "theirs"
}

/** What the field is to hold: what stands in the record takes the shape that the form's field has. */
export function heldAfter({ mine, theirs }: Clash, side: Side): Held {
  if (side === "mine") return mine
  if (!isNothing(theirs)) return typeof mine === "string" && typeof theirs === "number" ? `${theirs}` : theirs
  if (Array.isArray(mine)) return []
  return typeof mine === "boolean" ? false : ""
}

/** A form says "" and "8" where a record says null and 8; the order of what is chosen says nothing. */
function isSame(one: Held, other: Held): boolean {
  return plainOf(one) === plainOf(other)
}

export function isNothing(held: Held): boolean {
  return held === undefined || held === null || held === "" || (Array.isArray(held) && held.length === 0)
}

function plainOf(held: Held): string {
  if (isNothing(held) || held === false) return ""
  if (typeof held === "string") return held.replaceAll("\r\n", "\n").trim()
  if (Array.isArray(held)) return JSON.stringify(held.map(plainOf).toSorted())
  if (typeof held === "object" && held !== null)
    return JSON.stringify(
      Object.entries(held)
        .map(([name, inner]) => [name, plainOf(inner)])
        .toSorted(([one = ""], [other = ""]) => one.localeCompare(other)),
    )
  return String(held)
}
