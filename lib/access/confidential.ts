import type { Person } from "./actor"

/** What only some of those who accompany her read: her counsellors' notes. */
export function notesReachedBy<Where extends object>(ofAssigned: (person: Person) => Where) {
  const read = [
    (person: Person) => ({ authorId: person.id }),
    (person: Person) => ({ ...ofAssigned(person), visibility: "case_team" }),
    (person: Person) => ({ visibility: "named", readers: { some: { membershipId: person.id } } }),
  ]
  const ofRead = (person: Person) => ({ note: { OR: read.map((clause) => clause(person)) } })
  return {
    counsellingNote: read,
    noteReader: [ofRead],
    noteVersion: [(person: Person) => ({ note: { authorId: person.id } })],
    noteAddendum: [ofRead],
  }
}

/** A coordinator steers and does not counsel. */
export const nobodysNotes = { counsellingNote: [], noteReader: [], noteVersion: [], noteAddendum: [] }

const readRecords = [
  (person: Person) => ({ openedBy: person.id }),
  (person: Person) => ({ leadId: person.id }),
  (person: Person) => ({ organisation: { safeguardingLead: { membershipId: person.id } } }),
  (person: Person) => ({ readers: { some: { membershipId: person.id } } }),
]
const ofReadRecord = (person: Person) => ({ record: { OR: readRecords.map((clause) => clause(person)) } })

/** A private record is there for whoever opened or leads it, the safeguarding lead, and those it names; for nobody else. */
export const privateReachedBy = {
  safeguardingRecord: readRecords,
  safeguardingReader: [ofReadRecord],
  safeguardingEntry: [ofReadRecord],
  safeguardingAccess: [ofReadRecord],
}
export const nobodysPrivate = {
  safeguardingRecord: [],
  safeguardingReader: [],
  safeguardingEntry: [],
  safeguardingAccess: [],
}
