import type { Role } from "./principal"

/** A signed-in person, as far as permission is concerned. `id` is the membership: one role in one place. */
export type Person = {
  kind: "person"
  id: string
  accountId: string
  role: Role
  scope: "organisation" | "programme"
  name: string
  locale: string
  theme: "system" | "light" | "dark"
  shortcuts: boolean
  organisationId: string | null
  programmeId: string | null
  programmeTitle: string | null
  organisation: { name: string; timezone: string; country: string | null }
  /** The civil day where the organisation is, as a column of type date. */
  today: Date
  demo: boolean
}

/** A person who works in one organisation. */
export type Member = Person & { organisationId: string }

export function isMember(person: Person): person is Member {
  return person.organisationId !== null
}
