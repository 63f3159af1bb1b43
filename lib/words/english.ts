import account from "./en/account.json"
import audit from "./en/audit.json"
import caseWords from "./en/case.json"
import caseload from "./en/caseload.json"
import child from "./en/child.json"
import childcare from "./en/childcare.json"
import cohort from "./en/cohort.json"
import consent from "./en/consent.json"
import consentText from "./en/consent-text.json"
import contact from "./en/contact.json"
import contactPerson from "./en/contact-person.json"
import counsellingSession from "./en/counselling-session.json"
import directory from "./en/directory.json"
import directoryImport from "./en/directory-import.json"
import draft from "./en/draft.json"
import education from "./en/education.json"
import eligibility from "./en/eligibility.json"
import employer from "./en/employer.json"
import enrolment from "./en/enrolment.json"
import esco from "./en/esco.json"
import followUp from "./en/follow-up.json"
import form from "./en/form.json"
import hours from "./en/hours.json"
import household from "./en/household.json"
import identity from "./en/identity.json"
import itinerary from "./en/itinerary.json"
import languageSkill from "./en/language-skill.json"
import lifeCycle from "./en/life-cycle.json"
import lookAlike from "./en/look-alike.json"
import merge from "./en/merge.json"
import move from "./en/move.json"
import nameSearch from "./en/name-search.json"
import nextStep from "./en/next-step.json"
import obstacle from "./en/obstacle.json"
import organisation from "./en/organisation.json"
import participant from "./en/participant.json"
import participantImport from "./en/participant-import.json"
import phrase from "./en/phrase.json"
import placement from "./en/placement.json"
import privacyNotice from "./en/privacy-notice.json"
import profileOutlook from "./en/profile-outlook.json"
import programme from "./en/programme.json"
import recognition from "./en/recognition.json"
import referral from "./en/referral.json"
import residence from "./en/residence.json"
import revision from "./en/revision.json"
import roadMap from "./en/road-map.json"
import samePerson from "./en/same-person.json"
import selfAssessment from "./en/self-assessment.json"
import shell from "./en/shell.json"
import skillClaim from "./en/skill-claim.json"
import skillsProfile from "./en/skills-profile.json"
import starterConcepts from "./en/starter-concepts.json"
import states from "./en/states.json"
import table from "./en/table.json"
import timeline from "./en/timeline.json"
import today from "./en/today.json"
import transfer from "./en/transfer.json"
import transferAnswer from "./en/transfer-answer.json"
import ui from "./en/ui.json"
import waiver from "./en/waiver.json"
import workHistory from "./en/work-history.json"

/** English is the source: every other language has the same sentences. */
export const english = {
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
