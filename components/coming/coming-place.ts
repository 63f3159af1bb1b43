/** What the address of the page may say beside the token: nothing of a person. */
export type ComingPlace = { lang?: string | undefined; said?: "children" | "closed" | undefined }

const sayings = ["children", "closed"] as const

export function comingHref(token: string, place: ComingPlace): string {
  const said = Object.entries(place).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  )
  const query = new URLSearchParams(said).toString()
  return `/c/${encodeURIComponent(token)}${query && `?${query}`}`
}

type Asked = Record<string, string | string[] | undefined>

/** Reads an address; what it does not know, it does not repeat. */
export function comingPlace(asked: Asked): ComingPlace {
  const one = (name: string) => [asked[name]].flat()[0]
  const lang = one("lang")
  return {
    lang: lang && /^[a-z]{2}$/.test(lang) ? lang : undefined,
    said: sayings.find((known) => known === one("said")),
  }
}
