import { counsellor } from "./accompanied"
import type { Person } from "./actor"
import { coordinator } from "./coordinated"
import type { Clauses, Reached, Wheres } from "./reached"

/** Everything that reach speaks of. */
export const nouns = keysOf(coordinator)

/** Employers read their placements and childcare workers today's care, through one function of the database each; the programme's
 * coordinator reads figures. */
const nobody: Clauses | null = null

const reaches: Record<Person["role"], Clauses | null> = {
  coordinator,
  counsellor,
  childcare: nobody,
  employer: nobody,
}

type Clause = (person: Person) => object

/** The clauses by which a person reaches rows of a noun: any one of them is enough, none means nothing. */
export function clausesOf(person: Person, noun: Reached): readonly Clause[] {
  if (person.scope !== "organisation" || person.organisationId === null) return []
  return reaches[person.role]?.[noun] ?? []
}

/** Which rows of a noun this person reaches. Always combined with AND, never spread beside an id. */
export function within<Noun extends Reached>(person: Person, noun: Noun): Wheres[Noun]
export function within(person: Person, noun: Reached): object {
  return { OR: clausesOf(person, noun).map((clause) => clause(person)) }
}

function keysOf<Key extends string>(table: Record<Key, unknown>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table)
}
