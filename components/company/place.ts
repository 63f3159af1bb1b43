/** What the address of a page in a company's space may say: nothing of a person, only where one stands and how it went. */
export type CompanyPlace = {
  lang?: string | undefined
  said?: Saying | undefined
  sent?: "link" | undefined
  saved?: Saved | undefined
}

/** What went well with the form before. */
const saves = ["person", "signed", "agreed", "declined"] as const
type Saved = (typeof saves)[number]

/** What can be said after a form, by the last word of its key. */
const sayings = {
  used: "company.problems.used",
  replaced: "company.problems.replaced",
  expired: "company.problems.expired",
  unknown: "company.problems.unknown",
  tooManyLetters: "company.problems.tooManyLetters",
  nameMissing: "company.problems.nameMissing",
  signedAlready: "company.problems.signedAlready",
  rewritten: "company.problems.rewritten",
  beingRewritten: "company.problems.beingRewritten",
  daysChanged: "company.problems.daysChanged",
  agreedAlready: "company.problems.agreedAlready",
  emailMissing: "employer.problems.emailMissing",
  emailUnclear: "employer.problems.emailUnclear",
  contactMissing: "employer.problems.contactMissing",
  localeUnknown: "employer.problems.localeUnknown",
  tooLong: "employer.problems.tooLong",
} as const
type Saying = keyof typeof sayings

export function companyHref(path: string, place: CompanyPlace = {}): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/company${path}${query && `?${query}`}`
}

export type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function companyPlace(asked: Asked): CompanyPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  return {
    lang: one("lang"),
    said: sayingOf(one("said")),
    sent: one("sent") === "link" ? "link" : undefined,
    saved: saves.find((save) => save === one("saved")),
  }
}

/** The last word of a sentence's key, as an address carries it. */
export function sayingOf(word: string | undefined): Saying | undefined {
  const last = word?.split(".").at(-1)
  return isSaying(last) ? last : undefined
}

export function keyOfSaying(saying: Saying): (typeof sayings)[Saying] {
  return sayings[saying]
}

function isSaying(word: string | undefined): word is Saying {
  return word !== undefined && Object.hasOwn(sayings, word)
}
