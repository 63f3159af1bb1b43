import account from "./en/account.json"
import agenda from "./en/agenda.json"
import appointment from "./en/appointment.json"
import audit from "./en/audit.json"
import calendarFeed from "./en/calendar-feed.json"
import careBreach from "./en/care-breach.json"
import careIncident from "./en/care-incident.json"
import careProvision from "./en/care-provision.json"
import careRatio from "./en/care-ratio.json"
import careRegister from "./en/care-register.json"
import careWaiting from "./en/care-waiting.json"
import carer from "./en/carer.json"
import caseWords from "./en/case.json"
import caseload from "./en/caseload.json"
import child from "./en/child.json"
import childcare from "./en/childcare.json"
import cohort from "./en/cohort.json"
import consent from "./en/consent.json"
import consentText from "./en/consent-text.json"
import contact from "./en/contact.json"
import contactPerson from "./en/contact-person.json"
import correctionDays from "./en/correction-days.json"
import counsellingNote from "./en/counselling-note.json"
import counsellingSession from "./en/counselling-session.json"
import course from "./en/course.json"
import digest from "./en/digest.json"
import directory from "./en/directory.json"
import directoryImport from "./en/directory-import.json"
import draft from "./en/draft.json"
import education from "./en/education.json"
import eligibility from "./en/eligibility.json"
import enrolment from "./en/enrolment.json"
import esco from "./en/esco.json"
import facilitator from "./en/facilitator.json"
import followUp from "./en/follow-up.json"
import form from "./en/form.json"
import headCount from "./en/head-count.json"
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
import palette from "./en/palette.json"
import paperRoll from "./en/paper-roll.json"
import participant from "./en/participant.json"
import participantImport from "./en/participant-import.json"
import phrase from "./en/phrase.json"
import privacyNotice from "./en/privacy-notice.json"
import profileOutlook from "./en/profile-outlook.json"
import programme from "./en/programme.json"
import recognition from "./en/recognition.json"
import referral from "./en/referral.json"
import reminder from "./en/reminder.json"
import residence from "./en/residence.json"
import revision from "./en/revision.json"
import roadMap from "./en/road-map.json"
import rollCall from "./en/roll-call.json"
import room from "./en/room.json"
import safeguarding from "./en/safeguarding.json"
import safeguardingLead from "./en/safeguarding-lead.json"
import samePerson from "./en/same-person.json"
import selfAssessment from "./en/self-assessment.json"
import seriesChange from "./en/series-change.json"
import sessionChange from "./en/session-change.json"
import sessionLetter from "./en/session-letter.json"
import sessionQueue from "./en/session-queue.json"
import sessionSeries from "./en/session-series.json"
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
import walkIn from "./en/walk-in.json"
import { englishOfWork } from "./english-of-work"

/** English is the source: every other language has the same sentences. */
export const english = {
  ...englishOfWork,
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
