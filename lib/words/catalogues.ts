import enAccount from "./en/account.json"
import enAudit from "./en/audit.json"
import enChildcare from "./en/childcare.json"
import enCohort from "./en/cohort.json"
import enCounsellingSession from "./en/counselling-session.json"
import enDraft from "./en/draft.json"
import enEmployer from "./en/employer.json"
import enEsco from "./en/esco.json"
import enForm from "./en/form.json"
import enHours from "./en/hours.json"
import enIdentity from "./en/identity.json"
import enNameSearch from "./en/name-search.json"
import enOrganisation from "./en/organisation.json"
import enParticipant from "./en/participant.json"
import enParticipantImport from "./en/participant-import.json"
import enPlacement from "./en/placement.json"
import enProgramme from "./en/programme.json"
import enRevision from "./en/revision.json"
import enShell from "./en/shell.json"
import enStarterConcepts from "./en/starter-concepts.json"
import enStates from "./en/states.json"
import enTable from "./en/table.json"
import enTimeline from "./en/timeline.json"
import enToday from "./en/today.json"
import enUi from "./en/ui.json"
import esAccount from "./es/account.json"
import esAudit from "./es/audit.json"
import esChildcare from "./es/childcare.json"
import esCohort from "./es/cohort.json"
import esCounsellingSession from "./es/counselling-session.json"
import esDraft from "./es/draft.json"
import esEmployer from "./es/employer.json"
import esEsco from "./es/esco.json"
import esForm from "./es/form.json"
import esHours from "./es/hours.json"
import esIdentity from "./es/identity.json"
import esNameSearch from "./es/name-search.json"
import esOrganisation from "./es/organisation.json"
import esParticipant from "./es/participant.json"
import esParticipantImport from "./es/participant-import.json"
import esPlacement from "./es/placement.json"
import esProgramme from "./es/programme.json"
import esRevision from "./es/revision.json"
import esShell from "./es/shell.json"
import esStarterConcepts from "./es/starter-concepts.json"
import esStates from "./es/states.json"
import esTable from "./es/table.json"
import esTimeline from "./es/timeline.json"
import esToday from "./es/today.json"
import esUi from "./es/ui.json"
import type { Locale } from "./locales"
import { pseudoCatalogue } from "./pseudo"

const english = {
  account: enAccount,
  audit: enAudit,
  childcare: enChildcare,
  cohort: enCohort,
  "counselling-session": enCounsellingSession,
  draft: enDraft,
  employer: enEmployer,
  esco: enEsco,
  form: enForm,
  hours: enHours,
  identity: enIdentity,
  "name-search": enNameSearch,
  organisation: enOrganisation,
  participant: enParticipant,
  "participant-import": enParticipantImport,
  placement: enPlacement,
  programme: enProgramme,
  revision: enRevision,
  shell: enShell,
  "starter-concepts": enStarterConcepts,
  states: enStates,
  table: enTable,
  timeline: enTimeline,
  today: enToday,
  ui: enUi,
}

const spanish = {
  account: esAccount,
  audit: esAudit,
  childcare: esChildcare,
  cohort: esCohort,
  "counselling-session": esCounsellingSession,
  draft: esDraft,
  employer: esEmployer,
  esco: esEsco,
  form: esForm,
  hours: esHours,
  identity: esIdentity,
  "name-search": esNameSearch,
  organisation: esOrganisation,
  participant: esParticipant,
  "participant-import": esParticipantImport,
  placement: esPlacement,
  programme: esProgramme,
  revision: esRevision,
  shell: esShell,
  "starter-concepts": esStarterConcepts,
  states: esStates,
  table: esTable,
  timeline: esTimeline,
  today: esToday,
  ui: esUi,
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
