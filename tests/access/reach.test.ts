import { expect, test } from "vitest"
import type { Person } from "@/lib/access/actor"
import { clausesOf, nouns } from "@/lib/access/reach"
import { person } from "@/tests/support/person"

/** Noun by noun what is reached, and in one line what is nobody's. */
const clauses = (who: Person) => {
  const reached = nouns.map((noun) => ({
    noun,
    lines: clausesOf(who, noun).map((clause) => said(clause(who))),
  }))
  const nobodys = reached.filter(({ lines }) => lines.length === 0).map(({ noun }) => noun)
  return [
    ...reached.flatMap(({ noun, lines }) => {
      if (lines.length < 2) return lines.map((line) => `${noun}: ${line}`)
      return [[noun, ...lines].join("\n    ")]
    }),
    `nobody's: ${nobodys.join(", ")}`,
  ]
}

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
    participant: {assigned to me today}
    participantTally: {participant: {assigned to me today}}
    participantContact: {participant: {assigned to me today}}
    enrolment: {participant: {assigned to me today}}
    consent: {participant: {assigned to me today}}
    child: {participant: {assigned to me today}}
    assignment: {participant: {assigned to me today}}
    counsellingSession
        {counsellorId: ME}
        {facilitators: {some: {membershipId: ME}}}
        {organisationId: MINE,kind: {not: individual}}
        {attendances: {some: {participant: {assigned to me today}}}}
    sessionFacilitator: {organisationId: MINE}
    attendance
        {participant: {assigned to me today}}
        {session: {counsellorId: ME}}
        {session: {facilitators: {some: {membershipId: ME}}}}
    sessionSeries
        {leaderId: ME}
        {organisationId: MINE,kind: {not: individual}}
        {enrolments: {some: {participant: {assigned to me today}}}}
    seriesEnrolment
        {participant: {assigned to me today}}
        {series: {leaderId: ME}}
    counsellingNote
        {authorId: ME}
        {participant: {assigned to me today},visibility: case_team}
        {visibility: named,readers: {some: {membershipId: ME}}}
    noteReader: {note: {OR: [{authorId: ME},{participant: {assigned to me today},visibility: case_team},{visibility: named,readers: {some: {membershipId: ME}}}]}}
    noteVersion: {note: {authorId: ME}}
    noteAddendum: {note: {OR: [{authorId: ME},{participant: {assigned to me today},visibility: case_team},{visibility: named,readers: {some: {membershipId: ME}}}]}}
    safeguardingRecord
        {openedBy: ME}
        {leadId: ME}
        {organisation: {safeguardingLead: {membershipId: ME}}}
        {readers: {some: {membershipId: ME}}}
    safeguardingReader: {record: {OR: [{openedBy: ME},{leadId: ME},{organisation: {safeguardingLead: {membershipId: ME}}},{readers: {some: {membershipId: ME}}}]}}
    safeguardingEntry: {record: {OR: [{openedBy: ME},{leadId: ME},{organisation: {safeguardingLead: {membershipId: ME}}},{readers: {some: {membershipId: ME}}}]}}
    safeguardingAccess: {record: {OR: [{openedBy: ME},{leadId: ME},{organisation: {safeguardingLead: {membershipId: ME}}},{readers: {some: {membershipId: ME}}}]}}
    safeguardingLead: {organisationId: MINE}
    nextStep: {participant: {assigned to me today}}
    childcareOffer: {organisationId: MINE}
    childcareBooking
        {participant: {assigned to me today}}
        {session: {counsellorId: ME}}
        {session: {facilitators: {some: {membershipId: ME}}}}
    careMark
        {booking: {participant: {assigned to me today}}}
        {booking: {session: {counsellorId: ME}}}
        {booking: {session: {facilitators: {some: {membershipId: ME}}}}}
    careIncident: {booking: {participant: {assigned to me today}}}
    carer: {organisationId: MINE}
    careShift: {organisationId: MINE}
    careApproval: {organisationId: MINE}
    careBreach: {organisationId: MINE}
    careSetting: {organisationId: MINE}
    correctionSetting: {organisationId: MINE}
    headCount: {organisationId: MINE}
    placementSlot: {placement: {participant: {assigned to me today}}}
    placement: {participant: {assigned to me today}}
    hourEntry: {placement: {participant: {assigned to me today}}}
    placementFeedback: {placement: {participant: {assigned to me today}}}
    hoursDispute: {entry: {placement: {participant: {assigned to me today}}}}
    workExperience: {participant: {assigned to me today}}
    workSuspension: {workExperience: {participant: {assigned to me today}}}
    workReview: {workExperience: {participant: {assigned to me today}}}
    workObjective: {workExperience: {participant: {assigned to me today}}}
    workAllowance: {workExperience: {participant: {assigned to me today}}}
    workSignature: {workExperience: {participant: {assigned to me today}}}
    employmentSpell: {participant: {assigned to me today}}
    cvVersion: {participant: {assigned to me today}}
    jobApplication: {participant: {assigned to me today}}
    mockInterview: {participant: {assigned to me today}}
    networkContact: {participant: {assigned to me today}}
    employer: {country: ES}
    employerContact: {organisationId: MINE}
    employerSite: {employer: {country: ES}}
    employerSiteNote: {organisationId: MINE}
    employerRevision: {employer: {country: ES}}
    employerCapacity: {organisationId: MINE}
    employerMeeting: {organisationId: MINE}
    campaign: {country: ES,programme: {partners: {some: {organisationId: MINE}}}}
    campaignInvite: {organisationId: MINE}
    needsAnalysis: {organisationId: MINE}
    needsPost: {organisationId: MINE}
    needsStep: {organisationId: MINE}
    phaseChange: {participant: {assigned to me today}}
    eligibility: {participant: {assigned to me today}}
    waiver: {participant: {assigned to me today}}
    privacyNotice: {participant: {assigned to me today}}
    followUp: {participant: {assigned to me today}}
    followUpTry: {followUp: {participant: {assigned to me today}}}
    pregnancy: {participant: {assigned to me today}}
    consentRequest: {participant: {assigned to me today}}
    contactPerson: {participant: {assigned to me today}}
    residenceStatus: {participant: {assigned to me today}}
    skillsProfile: {participant: {assigned to me today}}
    agreedObstacles: {profile: {participant: {assigned to me today}}}
    profileOutlook: {participant: {assigned to me today}}
    languageSkill: {participant: {assigned to me today}}
    education: {participant: {assigned to me today}}
    recognition: {participant: {assigned to me today}}
    recognitionMove: {recognition: {participant: {assigned to me today}}}
    workHistory: {participant: {assigned to me today}}
    skillClaim: {participant: {assigned to me today}}
    obstacle: {participant: {assigned to me today}}
    selfAssessment: {participant: {assigned to me today}}
    itinerary: {participant: {assigned to me today}}
    itineraryObjective: {itinerary: {participant: {assigned to me today}}}
    itineraryStep: {objective: {itinerary: {participant: {assigned to me today}}}}
    itineraryReview: {itinerary: {participant: {assigned to me today}}}
    roadMap: {participant: {assigned to me today}}
    roadMapStep: {roadMap: {participant: {assigned to me today}}}
    roadMapContact: {roadMap: {participant: {assigned to me today}}}
    phraseCheck: {organisationId: MINE}
    localService: {organisationId: MINE}
    room: {organisationId: MINE}
    referral: {participant: {assigned to me today}}
    transfer: {participant: {assigned to me today}}
    merge: {organisationId: MINE,proposedBy: ME}
    notSamePerson: {organisationId: MINE}
    reminder: {participant: {assigned to me today}}
    reminderChoice: {participant: {assigned to me today}}
    document: {participant: {assigned to me today}}
    revision: {participant: {assigned to me today}}
    nobody's: carerCheck, organisationMonth, samePerson
    "
  `)
})

test("a coordinator reaches", () => {
  expect(`\n${clauses(person({ role: "coordinator" })).join("\n")}\n`).toMatchInlineSnapshot(`
    "
    participant: {organisationId: MINE,phase: {not: merged}}
    participantTally: {organisationId: MINE}
    enrolment: {organisationId: MINE}
    consent: {organisationId: MINE}
    assignment: {organisationId: MINE}
    counsellingSession: {organisationId: MINE}
    sessionFacilitator: {organisationId: MINE}
    attendance: {organisationId: MINE}
    sessionSeries: {organisationId: MINE}
    seriesEnrolment: {organisationId: MINE}
    safeguardingLead: {organisationId: MINE}
    childcareOffer: {organisationId: MINE}
    childcareBooking: {organisationId: MINE}
    careIncident: {organisationId: MINE}
    carer: {organisationId: MINE}
    carerCheck: {organisationId: MINE}
    careShift: {organisationId: MINE}
    careApproval: {organisationId: MINE}
    careBreach: {organisationId: MINE}
    careSetting: {organisationId: MINE}
    correctionSetting: {organisationId: MINE}
    headCount: {organisationId: MINE}
    placementSlot: {organisationId: MINE}
    placement: {organisationId: MINE}
    hourEntry: {organisationId: MINE}
    hoursDispute: {organisationId: MINE}
    workExperience: {organisationId: MINE}
    workSuspension: {organisationId: MINE}
    workReview: {organisationId: MINE}
    workObjective: {organisationId: MINE}
    workAllowance: {organisationId: MINE}
    workSignature: {organisationId: MINE}
    employmentSpell: {organisationId: MINE}
    employer: {country: ES}
    employerContact: {organisationId: MINE}
    employerSite: {employer: {country: ES}}
    employerSiteNote: {organisationId: MINE}
    employerRevision: {employer: {country: ES}}
    employerCapacity: {organisationId: MINE}
    employerMeeting: {organisationId: MINE}
    campaign: {country: ES,programme: {partners: {some: {organisationId: MINE}}}}
    campaignInvite: {organisationId: MINE}
    needsAnalysis: {organisationId: MINE}
    needsPost: {organisationId: MINE}
    needsStep: {organisationId: MINE}
    organisationMonth: {organisationId: MINE}
    phaseChange: {organisationId: MINE}
    eligibility: {organisationId: MINE}
    waiver: {organisationId: MINE}
    privacyNotice: {organisationId: MINE}
    followUp: {organisationId: MINE}
    followUpTry: {organisationId: MINE}
    consentRequest: {organisationId: MINE}
    skillsProfile: {organisationId: MINE}
    profileOutlook: {organisationId: MINE}
    languageSkill: {organisationId: MINE}
    education: {organisationId: MINE}
    recognition: {organisationId: MINE}
    recognitionMove: {organisationId: MINE}
    workHistory: {organisationId: MINE}
    skillClaim: {organisationId: MINE}
    obstacle: {organisationId: MINE,kind: {notIn: [pregnancy,health,mental_wellbeing,disability]}}
    itinerary: {organisationId: MINE}
    itineraryObjective: {organisationId: MINE}
    itineraryStep: {organisationId: MINE}
    itineraryReview: {organisationId: MINE}
    roadMap: {organisationId: MINE}
    roadMapStep: {organisationId: MINE}
    roadMapContact: {organisationId: MINE}
    phraseCheck: {organisationId: MINE}
    localService: {organisationId: MINE}
    room: {organisationId: MINE}
    transfer
        {organisationId: MINE}
        {toOrganisationId: MINE,sentOn: {not: null}}
    merge: {organisationId: MINE}
    notSamePerson: {organisationId: MINE}
    reminder: {organisationId: MINE}
    samePerson
        {organisationId: MINE}
        {otherOrganisationId: MINE}
    revision: {organisationId: MINE,recordKind: {in: [participant,enrolment,follow_up,profile_outlook,language_skill,education,recognition,work_history,skill_claim,itinerary,itinerary_objective,itinerary_step,road_map,road_map_step,road_map_contact,attendance,work_experience,work_suspension,work_review,work_objective,work_allowance,employment_spell]}}
    nobody's: participantContact, child, counsellingNote, noteReader, noteVersion, noteAddendum, safeguardingRecord, safeguardingReader, safeguardingEntry, safeguardingAccess, nextStep, careMark, placementFeedback, cvVersion, jobApplication, mockInterview, networkContact, pregnancy, contactPerson, residenceStatus, agreedObstacles, selfAssessment, referral, reminderChoice, document
    "
  `)
})
