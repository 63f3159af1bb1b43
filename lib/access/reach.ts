import type { Prisma } from "@/prisma/client/client"
import type { Person } from "./actor"
import { sensitiveKinds } from "./sensitive"

/** Tables that reach does not speak of: identity, structure, what is one's own, what belongs to nobody, and what is published. */
type Beside =
  | Uncapitalize<"Account" | "Membership" | "AccountSession" | "LinkToken" | "SignInAttempt">
  | Uncapitalize<"AuditEntry" | "Letter" | "DemoMark">
  | Uncapitalize<"Programme" | "ProgrammePartner" | "Organisation">
  | Uncapitalize<"Draft" | "Submission" | "ImportBatch">
  | Uncapitalize<"EscoConcept" | "EscoLabel" | "EscoTerm" | "IscoGroup">
/** Every other table: a new one does not compile until reach answers for it. */
export type Reached = Exclude<Uncapitalize<Prisma.ModelName>, Beside>
type Where<Noun extends Reached> = NonNullable<
  Prisma.TypeMap["model"][Capitalize<Noun>]["operations"]["findFirst"]["args"]["where"]
>
type Wheres = { [Noun in Reached]: Where<Noun> }
type Clauses = { [Noun in Reached]: readonly ((person: Person) => Wheres[Noun])[] }

/** Prisma reads `undefined` as "any": whoever has no organisation or country is given one that does not exist. */
const nowhere = "00000000-0000-0000-0000-000000000000"
const inOrganisation = (person: Person) => ({ organisationId: person.organisationId ?? nowhere })
const inCountry = (person: Person) => ({ country: person.organisation.country ?? "--" })

/** A file that was merged into another one is nobody's any more. */
const unmerged = (person: Person) => ({ ...inOrganisation(person), phase: { not: "merged" } })

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

const notSensitive = (person: Person) => ({ ...inOrganisation(person), kind: { notIn: [...sensitiveKinds] } })

/** What a coordinator reads the history of: what she reads, where no free words for others stand beside it. */
const sharedKinds = [
  ...["participant", "enrolment", "follow_up", "profile_outlook", "language_skill", "education"],
  ...["recognition", "work_history", "skill_claim", "itinerary", "itinerary_objective", "itinerary_step"],
  ...["road_map", "road_map_step", "road_map_contact"],
]

const coordinator: Clauses = {
  participant: [unmerged],
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
  phaseChange: [inOrganisation],
  eligibility: [inOrganisation],
  waiver: [inOrganisation],
  privacyNotice: [inOrganisation],
  followUp: [inOrganisation],
  followUpTry: [inOrganisation],
  pregnancy: [],
  consentRequest: [inOrganisation],
  contactPerson: [],
  residenceStatus: [],
  skillsProfile: [inOrganisation],
  profileOutlook: [inOrganisation],
  languageSkill: [inOrganisation],
  education: [inOrganisation],
  recognition: [inOrganisation],
  recognitionMove: [inOrganisation],
  workHistory: [inOrganisation],
  skillClaim: [inOrganisation],
  obstacle: [notSensitive],
  selfAssessment: [],
  itinerary: [inOrganisation],
  itineraryObjective: [inOrganisation],
  itineraryStep: [inOrganisation],
  itineraryReview: [inOrganisation],
  roadMap: [inOrganisation],
  roadMapStep: [inOrganisation],
  roadMapContact: [inOrganisation],
  phraseCheck: [inOrganisation],
  localService: [inOrganisation],
  referral: [],
  transfer: [
    inOrganisation,
    (person) => ({ toOrganisationId: person.organisationId ?? nowhere, sentOn: { not: null } }),
  ],
  merge: [inOrganisation],
  notSamePerson: [inOrganisation],
  samePerson: [inOrganisation, (person) => ({ otherOrganisationId: person.organisationId ?? nowhere })],
  revision: [(person) => ({ ...inOrganisation(person), recordKind: { in: [...sharedKinds] } })],
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
  phaseChange: [ofAssigned],
  eligibility: [ofAssigned],
  waiver: [ofAssigned],
  privacyNotice: [ofAssigned],
  followUp: [ofAssigned],
  followUpTry: [(person) => ({ followUp: ofAssigned(person) })],
  pregnancy: [ofAssigned],
  consentRequest: [ofAssigned],
  contactPerson: [ofAssigned],
  residenceStatus: [ofAssigned],
  skillsProfile: [ofAssigned],
  profileOutlook: [ofAssigned],
  languageSkill: [ofAssigned],
  education: [ofAssigned],
  recognition: [ofAssigned],
  recognitionMove: [(person) => ({ recognition: ofAssigned(person) })],
  workHistory: [ofAssigned],
  skillClaim: [ofAssigned],
  obstacle: [ofAssigned],
  selfAssessment: [ofAssigned],
  itinerary: [ofAssigned],
  itineraryObjective: [(person) => ({ itinerary: ofAssigned(person) })],
  itineraryStep: [(person) => ({ objective: { itinerary: ofAssigned(person) } })],
  itineraryReview: [(person) => ({ itinerary: ofAssigned(person) })],
  roadMap: [ofAssigned],
  roadMapStep: [(person) => ({ roadMap: ofAssigned(person) })],
  roadMapContact: [(person) => ({ roadMap: ofAssigned(person) })],
  phraseCheck: [inOrganisation],
  localService: [inOrganisation],
  referral: [ofAssigned],
  transfer: [ofAssigned],
  merge: [(person) => ({ ...inOrganisation(person), proposedBy: person.id })],
  notSamePerson: [inOrganisation],
  samePerson: [],
  revision: [ofAssigned],
}

/** Everything that reach speaks of. */
export const nouns = keysOf(coordinator)

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

function keysOf<Key extends string>(table: Record<Key, unknown>): readonly Key[] {
  return Object.keys(table).filter((key): key is Key => key in table)
}
