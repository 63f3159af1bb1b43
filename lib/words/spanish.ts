import account from "./es/account.json"
import agenda from "./es/agenda.json"
import appointment from "./es/appointment.json"
import audit from "./es/audit.json"
import calendarFeed from "./es/calendar-feed.json"
import careBreach from "./es/care-breach.json"
import careIncident from "./es/care-incident.json"
import careProvision from "./es/care-provision.json"
import careRatio from "./es/care-ratio.json"
import careRegister from "./es/care-register.json"
import careWaiting from "./es/care-waiting.json"
import carer from "./es/carer.json"
import caseWords from "./es/case.json"
import caseload from "./es/caseload.json"
import child from "./es/child.json"
import childcare from "./es/childcare.json"
import cohort from "./es/cohort.json"
import consent from "./es/consent.json"
import consentText from "./es/consent-text.json"
import contact from "./es/contact.json"
import contactPerson from "./es/contact-person.json"
import correctionDays from "./es/correction-days.json"
import counsellingNote from "./es/counselling-note.json"
import counsellingSession from "./es/counselling-session.json"
import course from "./es/course.json"
import digest from "./es/digest.json"
import directory from "./es/directory.json"
import directoryImport from "./es/directory-import.json"
import draft from "./es/draft.json"
import education from "./es/education.json"
import eligibility from "./es/eligibility.json"
import enrolment from "./es/enrolment.json"
import esco from "./es/esco.json"
import facilitator from "./es/facilitator.json"
import followUp from "./es/follow-up.json"
import form from "./es/form.json"
import headCount from "./es/head-count.json"
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
import palette from "./es/palette.json"
import paperRoll from "./es/paper-roll.json"
import participant from "./es/participant.json"
import participantImport from "./es/participant-import.json"
import phrase from "./es/phrase.json"
import privacyNotice from "./es/privacy-notice.json"
import profileOutlook from "./es/profile-outlook.json"
import programme from "./es/programme.json"
import recognition from "./es/recognition.json"
import referral from "./es/referral.json"
import reminder from "./es/reminder.json"
import residence from "./es/residence.json"
import revision from "./es/revision.json"
import roadMap from "./es/road-map.json"
import rollCall from "./es/roll-call.json"
import room from "./es/room.json"
import safeguarding from "./es/safeguarding.json"
import safeguardingLead from "./es/safeguarding-lead.json"
import samePerson from "./es/same-person.json"
import selfAssessment from "./es/self-assessment.json"
import seriesChange from "./es/series-change.json"
import sessionChange from "./es/session-change.json"
import sessionLetter from "./es/session-letter.json"
import sessionQueue from "./es/session-queue.json"
import sessionSeries from "./es/session-series.json"
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
import walkIn from "./es/walk-in.json"
import { spanishOfWork } from "./spanish-of-work"

/** The sentences in Spanish. */
export const spanish = {
  ...spanishOfWork,
  account,
  agenda,
  appointment,
  audit,
  "calendar-feed": calendarFeed,
  "care-incident": careIncident,
  "care-register": careRegister,
  carer,
  "care-breach": careBreach,
  "care-provision": careProvision,
  "care-ratio": careRatio,
  "care-waiting": careWaiting,
  case: caseWords,
  caseload,
  child,
  childcare,
  cohort,
  consent,
  "consent-text": consentText,
  contact,
  "contact-person": contactPerson,
  "correction-days": correctionDays,
  "counselling-note": counsellingNote,
  "counselling-session": counsellingSession,
  course,
  digest,
  directory,
  "directory-import": directoryImport,
  draft,
  education,
  eligibility,
  enrolment,
  esco,
  facilitator,
  "follow-up": followUp,
  form,
  "head-count": headCount,
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
  palette,
  "paper-roll": paperRoll,
  participant,
  "participant-import": participantImport,
  phrase,
  "privacy-notice": privacyNotice,
  "profile-outlook": profileOutlook,
  programme,
  recognition,
  referral,
  reminder,
  residence,
  revision,
  "road-map": roadMap,
  room,
  "roll-call": rollCall,
  "safeguarding-lead": safeguardingLead,
  safeguarding,
  "same-person": samePerson,
  "self-assessment": selfAssessment,
  "series-change": seriesChange,
  "session-change": sessionChange,
  "session-letter": sessionLetter,
  "session-queue": sessionQueue,
  "session-series": sessionSeries,
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
  "walk-in": walkIn,
}
