import enAccount from "./en/account.json"
import enAudit from "./en/audit.json"
import enChild from "./en/child.json"
import enChildcare from "./en/childcare.json"
import enCohort from "./en/cohort.json"
import enConsent from "./en/consent.json"
import enConsentText from "./en/consent-text.json"
import enContact from "./en/contact.json"
import enContactPerson from "./en/contact-person.json"
import enCounsellingSession from "./en/counselling-session.json"
import enDraft from "./en/draft.json"
import enEducation from "./en/education.json"
import enEmployer from "./en/employer.json"
import enEsco from "./en/esco.json"
import enForm from "./en/form.json"
import enHours from "./en/hours.json"
import enHousehold from "./en/household.json"
import enIdentity from "./en/identity.json"
import enLanguageSkill from "./en/language-skill.json"
import enNameSearch from "./en/name-search.json"
import enObstacle from "./en/obstacle.json"
import enItinerary from "./en/itinerary.json"
import enNameSearch from "./en/name-search.json"
import enNextStep from "./en/next-step.json"
import enOrganisation from "./en/organisation.json"
import enParticipant from "./en/participant.json"
import enParticipantImport from "./en/participant-import.json"
import enPhrase from "./en/phrase.json"
import enPlacement from "./en/placement.json"
import enProfileOutlook from "./en/profile-outlook.json"
import enProgramme from "./en/programme.json"
import enResidence from "./en/residence.json"
import enRevision from "./en/revision.json"
import enRecognition from "./en/recognition.json"
import enSelfAssessment from "./en/self-assessment.json"
import enRoadMap from "./en/road-map.json"
import enShell from "./en/shell.json"
import enSkillClaim from "./en/skill-claim.json"
import enSkillsProfile from "./en/skills-profile.json"
import enStarterConcepts from "./en/starter-concepts.json"
import enStates from "./en/states.json"
import enTable from "./en/table.json"
import enTimeline from "./en/timeline.json"
import enToday from "./en/today.json"
import enUi from "./en/ui.json"
import enWorkHistory from "./en/work-history.json"
import esAccount from "./es/account.json"
import esAudit from "./es/audit.json"
import esChild from "./es/child.json"
import esChildcare from "./es/childcare.json"
import esCohort from "./es/cohort.json"
import esConsent from "./es/consent.json"
import esConsentText from "./es/consent-text.json"
import esContact from "./es/contact.json"
import esContactPerson from "./es/contact-person.json"
import esCounsellingSession from "./es/counselling-session.json"
import esDraft from "./es/draft.json"
import esEducation from "./es/education.json"
import esEmployer from "./es/employer.json"
import esEsco from "./es/esco.json"
import esForm from "./es/form.json"
import esHours from "./es/hours.json"
import esHousehold from "./es/household.json"
import esIdentity from "./es/identity.json"
import esLanguageSkill from "./es/language-skill.json"
import esNameSearch from "./es/name-search.json"
import esObstacle from "./es/obstacle.json"
import esItinerary from "./es/itinerary.json"
import esNameSearch from "./es/name-search.json"
import esNextStep from "./es/next-step.json"
import esOrganisation from "./es/organisation.json"
import esParticipant from "./es/participant.json"
import esParticipantImport from "./es/participant-import.json"
import esPhrase from "./es/phrase.json"
import esPlacement from "./es/placement.json"
import esProfileOutlook from "./es/profile-outlook.json"
import esProgramme from "./es/programme.json"
import esResidence from "./es/residence.json"
import esRevision from "./es/revision.json"
import esRecognition from "./es/recognition.json"
import esSelfAssessment from "./es/self-assessment.json"
import esRoadMap from "./es/road-map.json"
import esShell from "./es/shell.json"
import esSkillClaim from "./es/skill-claim.json"
import esSkillsProfile from "./es/skills-profile.json"
import esStarterConcepts from "./es/starter-concepts.json"
import esStates from "./es/states.json"
import esTable from "./es/table.json"
import esTimeline from "./es/timeline.json"
import esToday from "./es/today.json"
import esUi from "./es/ui.json"
import esWorkHistory from "./es/work-history.json"
import type { Locale } from "./locales"
import { pseudoCatalogue } from "./pseudo"

const english = {
  account: enAccount,
  audit: enAudit,
  child: enChild,
  childcare: enChildcare,
  cohort: enCohort,
  consent: enConsent,
  "consent-text": enConsentText,
  contact: enContact,
  "contact-person": enContactPerson,
  "counselling-session": enCounsellingSession,
  draft: enDraft,
  education: enEducation,
  employer: enEmployer,
  esco: enEsco,
  form: enForm,
  hours: enHours,
  household: enHousehold,
  identity: enIdentity,
  "language-skill": enLanguageSkill,
  "name-search": enNameSearch,
  obstacle: enObstacle,
  itinerary: enItinerary,
  "name-search": enNameSearch,
  "next-step": enNextStep,
  organisation: enOrganisation,
  participant: enParticipant,
  "participant-import": enParticipantImport,
  phrase: enPhrase,
  placement: enPlacement,
  "profile-outlook": enProfileOutlook,
  programme: enProgramme,
  revision: enRevision,
  residence: enResidence,
  recognition: enRecognition,
  "self-assessment": enSelfAssessment,
  "road-map": enRoadMap,
  shell: enShell,
  "skill-claim": enSkillClaim,
  "skills-profile": enSkillsProfile,
  "starter-concepts": enStarterConcepts,
  states: enStates,
  table: enTable,
  timeline: enTimeline,
  today: enToday,
  ui: enUi,
  "work-history": enWorkHistory,
}

const spanish = {
  account: esAccount,
  audit: esAudit,
  child: esChild,
  childcare: esChildcare,
  cohort: esCohort,
  consent: esConsent,
  "consent-text": esConsentText,
  contact: esContact,
  "contact-person": esContactPerson,
  "counselling-session": esCounsellingSession,
  draft: esDraft,
  education: esEducation,
  employer: esEmployer,
  esco: esEsco,
  form: esForm,
  hours: esHours,
  household: esHousehold,
  identity: esIdentity,
  "language-skill": esLanguageSkill,
  "name-search": esNameSearch,
  obstacle: esObstacle,
  itinerary: esItinerary,
  "name-search": esNameSearch,
  "next-step": esNextStep,
  organisation: esOrganisation,
  participant: esParticipant,
  "participant-import": esParticipantImport,
  phrase: esPhrase,
  placement: esPlacement,
  "profile-outlook": esProfileOutlook,
  programme: esProgramme,
  revision: esRevision,
  residence: esResidence,
  recognition: esRecognition,
  "self-assessment": esSelfAssessment,
  "road-map": esRoadMap,
  shell: esShell,
  "skill-claim": esSkillClaim,
  "skills-profile": esSkillsProfile,
  "starter-concepts": esStarterConcepts,
  states: esStates,
  table: esTable,
  timeline: esTimeline,
  today: esToday,
  ui: esUi,
  "work-history": esWorkHistory,
}

export type Catalogue = typeof english
export type Noun = keyof Catalogue

/** Every sentence of the product; a new noun is one line in each language above. */
export const catalogues: Record<Locale, Catalogue> = {
  en: english,
  es: spanish,
  "en-XA": pseudoCatalogue(english, "en-XA"),
  "ar-XB": pseudoCatalogue(english, "ar-XB"),
}
