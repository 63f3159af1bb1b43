import type { Listed } from "@/lib/domain/listed-participant/rules"
import type { Note } from "@/lib/domain/listed-participant/schema"
import { say } from "@/lib/domain/listed-participant/schema"
import { plain } from "@/lib/platform/named-codes"
import type { PartialDate } from "@/lib/platform/partial-dates"

/** Whoever is registered already, as far as a list is compared with them. */
export type Known = {
  pseudonym: string
  externalReference: string | null
  knownAs: string
  familyName: string | null
  latinName: string | null
  birth: PartialDate | null
}

type Earlier = { where: { row: number } | { pseudonym: string }; birth: PartialDate | null }

/** Everyone met so far: those registered, and the lines above. */
export class Namesakes {
  private readonly references = new Map<string, Earlier["where"]>()
  private readonly names = new Map<string, Earlier[]>()

  constructor(known: readonly Known[]) {
    for (const person of known) this.keep(person, person.externalReference, { pseudonym: person.pseudonym })
  }

  add(listed: Listed, row: number): void {
    this.keep(listed, listed.reference, { row })
  }

  sameReference({ reference }: Listed): Note | null {
    const where = reference === null ? undefined : this.references.get(reference)
    if (!where) return null
    return "row" in where
      ? say("reference", "referenceTwice", where)
      : say("reference", "referenceKnown", where)
  }

  samePerson(listed: Listed): Note | null {
    const twin = namesOf(listed)
      .flatMap((name) => (this.names.get(name) ?? []).map((earlier) => ({ earlier, name })))
      .find(({ earlier, name }) => isCompatible(earlier.birth, listed.birth, name))
    if (!twin) return null
    const { where } = twin.earlier
    return "row" in where ? say("knownAs", "twiceInList", where) : say("knownAs", "alreadyRegistered", where)
  }

  private keep(
    person: Named & { birth: PartialDate | null },
    reference: string | null,
    where: Earlier["where"],
  ): void {
    if (reference !== null) this.references.set(reference, where)
    for (const name of namesOf(person)) {
      const same = this.names.get(name)
      if (same) same.push({ where, birth: person.birth })
      else this.names.set(name, [{ where, birth: person.birth }])
    }
  }
}

type Named = { knownAs: string; familyName: string | null; latinName: string | null }

function namesOf({ knownAs, familyName, latinName }: Named): string[] {
  return [...new Set([plain(`${knownAs} ${familyName ?? ""}`), plain(latinName ?? "")])].filter(
    (name) => name !== "",
  )
}

/** 1990 can be 1990-04-12. Without a date, one word alone is too common to say anything. */
function isCompatible(one: PartialDate | null, other: PartialDate | null, name: string): boolean {
  if (one === null || other === null) return name.includes(" ")
  return one.startsWith(other) || other.startsWith(one)
}
