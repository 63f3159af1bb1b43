/** The version of the words that are asked with now; what was agreed in older words is asked again. */
export const consentText = "2026-1"
