/** A form as it was left: what fits the form as it is today, and what it begins with for the rest. */
export function resumed<Start extends object>(start: Start, kept: unknown): Start {
  if (typeof kept !== "object" || kept === null) return start
  const begun = new Map(Object.entries(start))
  const fitting = Object.entries(kept).filter(
    ([name, value]) => begun.has(name) && kindOf(value) === kindOf(begun.get(name)),
  )
  return Object.assign({ ...start }, Object.fromEntries(fitting))
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value
}
