import account from "./es/account.json"
import audit from "./es/audit.json"
import caseWords from "./es/case.json"
import caseload from "./es/caseload.json"
import child from "./es/child.json"
import childcare from "./es/childcare.json"
import cohort from "./es/cohort.json"
import consent from "./es/consent.json"
import consentText from "./es/consent-text.json"
import contact from "./es/contact.json"
import contactPerson from "./es/contact-person.json"
import counsellingSession from "./es/counselling-session.json"
import directory from "./es/directory.json"
import directoryImport from "./es/directory-import.json"
import draft from "./es/draft.json"
import education from "./es/education.json"
import eligibility from "./es/eligibility.json"
import employer from "./es/employer.json"
import enrolment from "./es/enrolment.json"
import esco from "./es/esco.json"
import followUp from "./es/follow-up.json"
import form from "./es/form.json"
import hours from "./es/hours.json"
import household from "./es/household.json"
import identity from "./es/identity.json"
import itinerary from "./es/itinerary.json"
import languageSkill from "./es/language-skill.json"
import lifeCycle from "./es/life-cycle.json"
import lookAlike from "./es/look-alike.json"
import merge from "./es/merge.json"
import move from "./es/move.json"
import nameSearch from "./es/name-search.json"
import nextStep from "./es/next-step.json"
import obstacle from "./es/obstacle.json"
import organisation from "./es/organisation.json"
import participant from "./es/participant.json"
import participantImport from "./es/participant-import.json"
import phrase from "./es/phrase.json"
import placement from "./es/placement.json"
import privacyNotice from "./es/privacy-notice.json"
import profileOutlook from "./es/profile-outlook.json"
import programme from "./es/programme.json"
import recognition from "./es/recognition.json"
import referral from "./es/referral.json"
import residence from "./es/residence.json"
import revision from "./es/revision.json"
import roadMap from "./es/road-map.json"
import samePerson from "./es/same-person.json"
import selfAssessment from "./es/self-assessment.json"
import shell from "./es/shell.json"
import skillClaim from "./es/skill-claim.json"
import skillsProfile from "./es/skills-profile.json"
import starterConcepts from "./es/starter-concepts.json"
import states from "./es/states.json"
import table from "./es/table.json"
import timeline from "./es/timeline.json"
import today from "./es/today.json"
import transfer from "./es/transfer.json"
import transferAnswer from "./es/transfer-answer.json"
import ui from "./es/ui.json"
import waiver from "./es/waiver.json"
import workHistory from "./es/work-history.json"

/** The sentences in Spanish. */
export const spanish = {
  account,
  audit,
  case: caseWords,
  caseload,
  child,
  childcare,
  cohort,
  consent,
  "consent-text": consentText,
  contact,
  "contact-person": contactPerson,
  "counselling-session": counsellingSession,
  directory,
  "directory-import": directoryImport,
  draft,
  education,
  eligibility,
  employer,
  enrolment,
  esco,
  "follow-up": followUp,
  form,
  hours,
  household,
  identity,
  itinerary,
  "language-skill": languageSkill,
  "life-cycle": lifeCycle,
  "look-alike": lookAlike,
  merge,
  move,
  "name-search": nameSearch,
  "next-step": nextStep,
  obstacle,
  organisation,
  participant,
  "participant-import": participantImport,
  phrase,
  placement,
  "privacy-notice": privacyNotice,
  "profile-outlook": profileOutlook,
  programme,
  recognition,
  referral,
  residence,
  revision,
  "road-map": roadMap,
  "same-person": samePerson,
  "self-assessment": selfAssessment,
  shell,
  "skill-claim": skillClaim,
  "skills-profile": skillsProfile,
  "starter-concepts": starterConcepts,
  states,
  table,
  timeline,
  today,
  transfer,
  "transfer-answer": transferAnswer,
  ui,
  waiver,
  "work-history": workHistory,
}
