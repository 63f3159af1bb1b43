/** What the address of a link's page may say beside the token: nothing of a person, only where one stands. */
export type ConfirmPlace = {
  lang?: string | undefined
  /** The link from which one day was opened apart: the way back to the others. */
  list?: string | undefined
  view?: "change" | "absence" | "wrong" | "all" | undefined
  /** What the employer typed, and why it was not taken. */
  hours?: string | undefined
  said?: Saying | undefined
  sent?: "link" | "letters" | "all" | undefined
}

/** What a refused or doubted answer can say, by the last word of its key. */
const sayings = {
  over: "hours.problems.over",
  answered: "hours.problems.answered",
  expired: "hours.problems.expired",
  settled: "hours.problems.settled",
  replaced: "hours.problems.replaced",
  tooManyLetters: "hours.problems.tooManyLetters",
  unknownLink: "hours.problems.unknownLink",
  hoursMissing: "hours.problems.hoursMissing",
  hoursRange: "hours.problems.hoursRange",
  halfHours: "hours.problems.halfHours",
  emailMissing: "employer.problems.emailMissing",
  emailUnclear: "employer.problems.emailUnclear",
  nothingWaits: "hours-of-many.problems.nothingWaits",
  wordsMissing: "hours-dispute.problems.wordsMissing",
  tooLong: "hours-dispute.problems.tooLong",
  answerLong: "hours.doubts.answerLong",
  answerShort: "hours.doubts.answerShort",
} as const
export type Saying = keyof typeof sayings

const views = ["change", "absence", "wrong", "all"] as const
const sendings = ["link", "letters", "all"] as const

/** A token as we make them; anything else is not worth asking the database about. */
export function isToken(token: string): boolean {
  return /^[\w-]{20,100}$/.test(token)
}

export function confirmHref(token: string, place: ConfirmPlace): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/confirm/${encodeURIComponent(token)}${query && `?${query}`}`
}

/** What stays in the address from one view to the next. */
export function kept({ lang, list }: ConfirmPlace): ConfirmPlace {
  return { lang, list }
}

type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function confirmPlace(asked: Asked): ConfirmPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  return {
    lang: one("lang"),
    list: isToken(one("list") ?? "") ? one("list") : undefined,
    view: views.find((view) => view === one("view")),
    hours: one("hours")?.slice(0, 8),
    said: sayingOf(one("said")),
    sent: sendings.find((sent) => sent === one("sent")),
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
