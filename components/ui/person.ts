/** Whom a field can name; `also` is searched and not shown (the name in Latin letters, the code). */
export type Person = { id: string; name: string; note?: string; also?: string }

/** People whose name, code or Latin name has a word that begins like each word typed; accents do not matter. */
export function matching(people: readonly Person[], typed: string): Person[] {
  const wanted = wordsOf(typed)
  return people.filter((person) => {
    const known = wordsOf(`${person.name} ${person.also ?? ""} ${person.note ?? ""}`)
    return wanted.every((part) => known.some((word) => word.startsWith(part)))
  })
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
  return plain.split(/[\s.,]+/).filter(Boolean)
}
