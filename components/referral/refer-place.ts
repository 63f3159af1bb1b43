/** What the address of a referral's page may say beside the token: nothing of a person, only where one stands. */
export type ReferPlace = {
  lang?: string | undefined
  view?: "cannot" | undefined
  said?: Saying | undefined
  sent?: "answer" | undefined
}

/** What a refused answer can say, by the last word of its key. */
const sayings = {
  whyMissing: "referral.problems.whyMissing",
  outcomeMissing: "referral.problems.outcomeMissing",
  tooLong: "referral.problems.tooLong",
  linkClosed: "referral.problems.linkClosed",
  linkUsed: "referral.problems.linkUsed",
  linkExpired: "referral.problems.linkExpired",
  unknownLink: "referral.problems.unknownLink",
} as const
export type Saying = keyof typeof sayings

export function referHref(token: string, place: ReferPlace): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/refer/${encodeURIComponent(token)}${query && `?${query}`}`
}

type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function referPlace(asked: Asked): ReferPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  return {
    lang: one("lang"),
    view: one("view") === "cannot" ? "cannot" : undefined,
    said: sayingOf(one("said")),
    sent: one("sent") === "answer" ? "answer" : undefined,
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
