/** What the address of a page of feedback may say beside the token: nothing of a person, only where one stands. */
export type FeedbackPlace = {
  lang?: string | undefined
  said?: Saying | undefined
  sent?: "thanks" | undefined
}

const sayings = {
  againMissing: "employer-feedback.problems.againMissing",
  closed: "employer-feedback.problems.closed",
  tooLong: "hours-dispute.problems.tooLong",
} as const
export type Saying = keyof typeof sayings

export function feedbackHref(token: string, place: FeedbackPlace): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/feedback/${encodeURIComponent(token)}${query && `?${query}`}`
}

type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function feedbackPlace(asked: Asked): FeedbackPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  return {
    lang: one("lang"),
    said: sayingOf(one("said")),
    sent: one("sent") === "thanks" ? "thanks" : undefined,
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
