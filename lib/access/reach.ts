import type { Prisma } from "@/prisma/client/client"
import type { Person } from "./actor"

type Wheres = {
  participant: Prisma.ParticipantWhereInput
  participantTally: Prisma.ParticipantTallyWhereInput
  participantContact: Prisma.ParticipantContactWhereInput
  enrolment: Prisma.EnrolmentWhereInput
  consent: Prisma.ConsentWhereInput
  child: Prisma.ChildWhereInput
  assignment: Prisma.AssignmentWhereInput
  counsellingSession: Prisma.CounsellingSessionWhereInput
  attendance: Prisma.AttendanceWhereInput
  counsellingNote: Prisma.CounsellingNoteWhereInput
  nextStep: Prisma.NextStepWhereInput
  childcareOffer: Prisma.ChildcareOfferWhereInput
  childcareBooking: Prisma.ChildcareBookingWhereInput
  placement: Prisma.PlacementWhereInput
  hourEntry: Prisma.HourEntryWhereInput
  employer: Prisma.EmployerWhereInput
  employerContact: Prisma.EmployerContactWhereInput
  organisationMonth: Prisma.OrganisationMonthWhereInput
}
export type Reached = keyof Wheres
type Clauses = { [Noun in Reached]: readonly ((person: Person) => Wheres[Noun])[] }

/** Prisma reads `undefined` as "any": whoever has no organisation or country is given one that does not exist. */
const nowhere = "00000000-0000-0000-0000-000000000000"
const inOrganisation = (person: Person) => ({ organisationId: person.organisationId ?? nowhere })
const inCountry = (person: Person) => ({ country: person.organisation.country ?? "--" })

/** She accompanies her today. */
const assigned = (person: Person) => ({
  assignments: {
    some: {
      counsellorId: person.id,
      from: { lte: person.today },
      OR: [{ until: null }, { until: { gte: person.today } }],
    },
  },
})
const ofAssigned = (person: Person) => ({ participant: assigned(person) })
const ledByHer = (person: Person) => ({ session: { counsellorId: person.id } })

const coordinator: Clauses = {
  participant: [inOrganisation],
  participantTally: [inOrganisation],
  participantContact: [],
  enrolment: [inOrganisation],
  consent: [inOrganisation],
  child: [],
  assignment: [inOrganisation],
  counsellingSession: [inOrganisation],
  attendance: [inOrganisation],
  counsellingNote: [],
  nextStep: [],
  childcareOffer: [inOrganisation],
  childcareBooking: [inOrganisation],
  placement: [inOrganisation],
  hourEntry: [inOrganisation],
  employer: [inCountry],
  employerContact: [inOrganisation],
  organisationMonth: [inOrganisation],
}

const counsellor: Clauses = {
  participant: [assigned],
  participantTally: [ofAssigned],
  participantContact: [ofAssigned],
  enrolment: [ofAssigned],
  consent: [ofAssigned],
  child: [ofAssigned],
  assignment: [ofAssigned],
  counsellingSession: [
    (person) => ({ counsellorId: person.id }),
    (person) => ({ ...inOrganisation(person), kind: { not: "individual" } }),
    (person) => ({ attendances: { some: ofAssigned(person) } }),
  ],
  attendance: [ofAssigned, ledByHer],
  counsellingNote: [
    (person) => ({ authorId: person.id }),
    (person) => ({ ...ofAssigned(person), visibility: "case_team" }),
  ],
  nextStep: [ofAssigned],
  childcareOffer: [inOrganisation],
  childcareBooking: [ofAssigned, ledByHer],
  placement: [ofAssigned],
  hourEntry: [(person) => ({ placement: ofAssigned(person) })],
  employer: [inCountry],
  employerContact: [inOrganisation],
  organisationMonth: [],
}

/** Employers read their placements through one function of the database; the programme's coordinator reads figures. */
const nobody: Clauses | null = null

const reaches: Record<Person["role"], Clauses | null> = { coordinator, counsellor, employer: nobody }

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
