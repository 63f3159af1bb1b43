/** What the address of an invitation's page may say beside the token: only where one stands. */
export type HostPlace = {
  lang?: string | undefined
  said?: Saying | undefined
  sent?: "answer" | "link" | undefined
}

/** What a refused answer can say, by the last word of its key. */
const sayings = {
  linkClosed: "campaign-invite.problems.linkClosed",
  linkExpired: "campaign-invite.problems.linkExpired",
  settled: "campaign-invite.problems.settled",
  tooManyLetters: "campaign-invite.problems.tooManyLetters",
  unknownLink: "campaign-invite.problems.unknownLink",
} as const
export type Saying = keyof typeof sayings

export function hostHref(token: string, place: HostPlace): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/host/${encodeURIComponent(token)}${query && `?${query}`}`
}

type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function hostPlace(asked: Asked): HostPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  const sent = one("sent")
  return {
    lang: one("lang"),
    said: sayingOf(one("said")),
    sent: sent === "answer" || sent === "link" ? sent : undefined,
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
