import type { Person } from "./actor"

/** Prisma reads `undefined` as "any": whoever has no organisation or country is given one that does not exist. */
export const nowhere = "00000000-0000-0000-0000-000000000000"
export const inOrganisation = (person: Person) => ({ organisationId: person.organisationId ?? nowhere })
export const inCountry = (person: Person) => ({ country: person.organisation.country ?? "--" })
/** Of a company that the partners of the country share. */
export const ofCountry = (person: Person) => ({ employer: inCountry(person) })

/** Of a programme in which her house takes part, in its country. */
export const sharedInCountry = (person: Person) => ({
  ...inCountry(person),
  programme: { partners: { some: inOrganisation(person) } },
})

/** A file that was merged into another one is nobody's any more. */
export const unmerged = (person: Person) => ({ ...inOrganisation(person), phase: { not: "merged" } })

/** She accompanies her today. */
export const assigned = (person: Person) => ({
  assignments: {
    some: {
      counsellorId: person.id,
      from: { lte: person.today },
      OR: [{ until: null }, { until: { gte: person.today } }],
    },
  },
})
export const ofAssigned = (person: Person) => ({ participant: assigned(person) })
export const ledByHer = (person: Person) => ({ session: { counsellorId: person.id } })
/** She leads it with whoever planned it. */
export const helpedByHer = (person: Person) => ({ session: helped(person) })
export const helped = (person: Person) => ({ facilitators: { some: { membershipId: person.id } } })
