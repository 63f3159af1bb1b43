/** Inputs of the profile's forms; a test names only what differs. */
export const fresh = (participantId: string) => ({ participantId, rowId: "", version: 0 })

export const languageOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ language: "ar", isMotherTongue: true, listening: "", reading: "", interaction: "", production: "" },
  ...{ writing: "", overall: "", basis: "", assessedOn: "" },
  ...more,
})

export const educationOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ level: "3", field: "", title: "Baccalaureate", country: "SY", from: "9/2005", to: "2008" },
  ...{ completed: true, document: "copy" },
  ...more,
})

export const workOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ title: "Tailoring at home", kind: "home", occupation: null, country: "SY", from: "2009", to: "" },
  ...{ tasks: "Dresses", reference: "" },
  ...more,
})

export const skillOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  skill: { uri: null, label: "Cooking for groups", version: null },
  ...{ selfLevel: "4", counsellorLevel: "", source: "self", evidence: "", confirmed: false },
  ...more,
})

export const obstacleOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ kind: "transport", severity: "2", state: "open", since: "2026-01-05", note: "CNRY two hours by bus" },
  ...more,
})

export const recognitionOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ what: "Nursing diploma", educationId: "", authority: "Ministry", cost: "120,50", nextAction: "Ask" },
  begins: "not_started",
  ...more,
})

export const expectationsOf = (participantId: string, more: object = {}) => ({
  ...{ participantId, version: 0, wish: "A kitchen while the children are at school", occupation: null },
  ...{ hoursPerWeek: "20", earliestStart: "2026-12", maxTravelMinutes: "45", schedule: ["mornings"] },
  ...{ sectors: ["I"], drivingLicence: "" },
  ...more,
})

export const agreementOf = (participantId: string, more: object = {}) => ({
  ...{ participantId, interviewOn: "2026-01-05", interpreter: true, sheAgrees: true, counsellorAgrees: true },
  ...more,
})

export const answersOf = (participantId: string, more: object = {}) => ({
  ...fresh(participantId),
  ...{ moment: "entry", on: "2026-01-05", withHelp: true, language: "ar" },
  scores: {
    ...{ confidence: "2", language: "1", rights: "", network: "", family_time: "", wellbeing: "" },
    ...{ digital: "3", job_search: "", ready: "" },
  },
  ...more,
})
