import "server-only"

/** What may come, in bytes. */
export const mostBytes = 10 * 1024 * 1024

/** Why a file is not taken; each has its sentence in the catalogues, which says what to do. */
export const fileFaults = [
  "empty",
  "imageAnimated",
  "imageDamaged",
  "imageHuge",
  "infected",
  "nameStrange",
  "nameTooLong",
  "nameWithPath",
  "otherType",
  "pdfDamaged",
  "pdfEmbeds",
  "pdfForm",
  "pdfLocked",
  "pdfOpens",
  "pdfPacked",
  "pdfScript",
  "pdfTooLong",
  "scannerAway",
  "tooLarge",
  "twoInOne",
  "wrongType",
] as const
export type FileFault = (typeof fileFaults)[number]
