import { expect, test } from "vitest"
import type { Person } from "@/lib/access/actor"
import { clausesOf, nouns, within } from "@/lib/access/reach"

const person = (differing: Partial<Person>): Person => ({
  kind: "person",
  id: "ME",
  accountId: "ACCOUNT",
  role: "counsellor",
  scope: "organisation",
  name: "Noor",
  locale: "en",
  theme: "system",
  shortcuts: true,
  organisationId: "MINE",
  programmeId: null,
  programmeTitle: null,
  organisation: { name: "Harbour House", timezone: "Europe/Madrid", country: "ES" },
  today: new Date("2026-10-27"),
  demo: false,
  ...differing,
})

const clauses = (who: Person) =>
  nouns.map((noun) => {
    const lines = clausesOf(who, noun).map((clause) => `\n    ${said(clause(who))}`)
    return `${noun}${lines.join("") || "\n    nobody's"}`
  })

/** A where-clause as a sentence that can be read and signed. */
function said(where: object): string {
  return JSON.stringify(where)
    .replaceAll('"2026-10-27T00:00:00.000Z"', "today")
    .replace(/"([\w-]+)":/g, "$1: ")
    .replaceAll('"', "")
    .replace(
      "assignments: {some: {counsellorId: ME,from: {lte: today},OR: [{until: null},{until: {gte: today}}]}}",
      "assigned to me today",
    )
}

test("a counsellor reaches", () => {
  expect(`\n${clauses(person({})).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    participant
        {assigned to me today}
    participantTally
        {participant: {assigned to me today}}
    participantContact
        {participant: {assigned to me today}}
    enrolment
        {participant: {assigned to me today}}
    consent
        {participant: {assigned to me today}}
    child
        {participant: {assigned to me today}}
    assignment
        {participant: {assigned to me today}}
    counsellingSession
        {counsellorId: ME}
        {organisationId: MINE,kind: {not: individual}}
        {attendances: {some: {participant: {assigned to me today}}}}
    attendance
        {participant: {assigned to me today}}
        {session: {counsellorId: ME}}
    counsellingNote
        {authorId: ME}
        {participant: {assigned to me today},visibility: case_team}
    nextStep
        {participant: {assigned to me today}}
    childcareOffer
        {organisationId: MINE}
    childcareBooking
        {participant: {assigned to me today}}
        {session: {counsellorId: ME}}
    placement
        {participant: {assigned to me today}}
    hourEntry
        {placement: {participant: {assigned to me today}}}
    employer
        {country: ES}
    employerContact
        {organisationId: MINE}
    organisationMonth
        nobody's
    phaseChange
        {participant: {assigned to me today}}
    eligibility
        {participant: {assigned to me today}}
    waiver
        {participant: {assigned to me today}}
    privacyNotice
        {participant: {assigned to me today}}
    followUp
        {participant: {assigned to me today}}
    followUpTry
        {followUp: {participant: {assigned to me today}}}
    pregnancy
        {participant: {assigned to me today}}
    consentRequest
        {participant: {assigned to me today}}
    contactPerson
        {participant: {assigned to me today}}
    residenceStatus
        {participant: {assigned to me today}}
    skillsProfile
        {participant: {assigned to me today}}
    profileOutlook
        {participant: {assigned to me today}}
    languageSkill
        {participant: {assigned to me today}}
    education
        {participant: {assigned to me today}}
    recognition
        {participant: {assigned to me today}}
    recognitionMove
        {recognition: {participant: {assigned to me today}}}
    workHistory
        {participant: {assigned to me today}}
    skillClaim
        {participant: {assigned to me today}}
    obstacle
        {participant: {assigned to me today}}
    selfAssessment
        {participant: {assigned to me today}}
    itinerary
        {participant: {assigned to me today}}
    itineraryObjective
        {itinerary: {participant: {assigned to me today}}}
    itineraryStep
        {objective: {itinerary: {participant: {assigned to me today}}}}
    itineraryReview
        {itinerary: {participant: {assigned to me today}}}
    roadMap
        {participant: {assigned to me today}}
    roadMapStep
        {roadMap: {participant: {assigned to me today}}}
    roadMapContact
        {roadMap: {participant: {assigned to me today}}}
    phraseCheck
        {organisationId: MINE}
    localService
        {organisationId: MINE}
    referral
        {participant: {assigned to me today}}
    transfer
        {participant: {assigned to me today}}
    merge
        {organisationId: MINE,proposedBy: ME}
    notSamePerson
        {organisationId: MINE}
    samePerson
        nobody's
    revision
        {participant: {assigned to me today}}
    "
  `)
})

test("a coordinator reaches", () => {
  expect(`\n${clauses(person({ role: "coordinator" })).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    participant
        {organisationId: MINE,phase: {not: merged}}
    participantTally
        {organisationId: MINE}
    participantContact
        nobody's
    enrolment
        {organisationId: MINE}
    consent
        {organisationId: MINE}
    child
        nobody's
    assignment
        {organisationId: MINE}
    counsellingSession
        {organisationId: MINE}
    attendance
        {organisationId: MINE}
    counsellingNote
        nobody's
    nextStep
        nobody's
    childcareOffer
        {organisationId: MINE}
    childcareBooking
        {organisationId: MINE}
    placement
        {organisationId: MINE}
    hourEntry
        {organisationId: MINE}
    employer
        {country: ES}
    employerContact
        {organisationId: MINE}
    organisationMonth
        {organisationId: MINE}
    phaseChange
        {organisationId: MINE}
    eligibility
        {organisationId: MINE}
    waiver
        {organisationId: MINE}
    privacyNotice
        {organisationId: MINE}
    followUp
        {organisationId: MINE}
    followUpTry
        {organisationId: MINE}
    pregnancy
        nobody's
    consentRequest
        {organisationId: MINE}
    contactPerson
        nobody's
    residenceStatus
        nobody's
    skillsProfile
        {organisationId: MINE}
    profileOutlook
        {organisationId: MINE}
    languageSkill
        {organisationId: MINE}
    education
        {organisationId: MINE}
    recognition
        {organisationId: MINE}
    recognitionMove
        {organisationId: MINE}
    workHistory
        {organisationId: MINE}
    skillClaim
        {organisationId: MINE}
    obstacle
        {organisationId: MINE,kind: {notIn: [pregnancy,health,mental_wellbeing,disability]}}
    selfAssessment
        nobody's
    itinerary
        {organisationId: MINE}
    itineraryObjective
        {organisationId: MINE}
    itineraryStep
        {organisationId: MINE}
    itineraryReview
        {organisationId: MINE}
    roadMap
        {organisationId: MINE}
    roadMapStep
        {organisationId: MINE}
    roadMapContact
        {organisationId: MINE}
    phraseCheck
        {organisationId: MINE}
    localService
        {organisationId: MINE}
    referral
        nobody's
    transfer
        {organisationId: MINE}
        {toOrganisationId: MINE,sentOn: {not: null}}
    merge
        {organisationId: MINE}
    notSamePerson
        {organisationId: MINE}
    samePerson
        {organisationId: MINE}
        {otherOrganisationId: MINE}
    revision
        {organisationId: MINE,recordKind: {in: [participant,enrolment,follow_up,profile_outlook,language_skill,education,recognition,work_history,skill_claim,itinerary,itinerary_objective,itinerary_step,road_map,road_map_step,road_map_contact]}}
    "
  `)
})

test.each([
  ["an employer", person({ role: "employer" })],
  [
    "a coordinator of the programme",
    person({ role: "coordinator", scope: "programme", organisationId: null }),
  ],
  ["somebody without an organisation", person({ organisationId: null })],
])("%s reaches nobody's rows", (_, who) => {
  for (const noun of nouns) {
    expect(clausesOf(who, noun), noun).toEqual([])
    expect(within(who, noun), noun).toEqual({ OR: [] })
  }
})

test("no clause of a person without a country or an organisation is empty, which would mean anything", () => {
  for (const role of ["counsellor", "coordinator"] as const) {
    const bare = person({ role, organisation: { name: "", timezone: "UTC", country: null } })
    for (const noun of nouns)
      for (const clause of clausesOf(bare, noun))
        expect(JSON.stringify(clause(bare)), noun).toMatch(/MINE|ME|--/)
  }
})
