/** Every sentence of a catalogue under its whole key. */
export function sentencesOf(catalogue: object, before = ""): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([name, value]: [string, unknown]) => {
      const key = before ? `${before}.${name}` : name
      if (typeof value === "string") return [[key, value] as const]
      return typeof value === "object" && value !== null ? [...sentencesOf(value, key)] : []
    }),
  )
}

/** The names of the values an ICU message speaks of, and of its tags. */
export function argumentsOf(message: string): string[] {
  const names: string[] = []
  let depth = 0
  let opened = false
  for (const part of message.split(/([{}])/)) {
    if (opened && depth % 2 === 1) names.push(part.split(",")[0]?.trim() ?? "")
    opened = part === "{"
    if (part === "{") depth += 1
    if (part === "}") depth -= 1
  }
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`)
  return [...new Set([...names, ...tags])].filter((name) => name !== "").toSorted()
}
