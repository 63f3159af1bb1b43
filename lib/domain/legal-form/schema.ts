export const legalForms = [
  "traineeship",
  "training_contract",
  "subsidised",
  "volunteering",
  "employment",
] as const
export type LegalForm = (typeof legalForms)[number]
