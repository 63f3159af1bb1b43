import { type PartialDate, parsePartialDate } from "./partial-dates"

/** A date as people write it: 1998-04-12, 12/4/1998, 12.04.1998, 4/1998, 1998. The day comes first. Null where it is none. */
export function readWrittenDate(text: string): PartialDate | null {
  const written = text.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]\d{2}:\d{2}.*)?$/.exec(written)
  if (iso) return partialOf(iso[1], iso[2], iso[3])
  const dayFirst = /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})$/.exec(written)
  if (dayFirst) return partialOf(dayFirst[3], dayFirst[2], dayFirst[1])
  return parsePartialDate(written)
}

/** A partial date as people write it, the day first: "12/4/1998", "4/1998", "1998"; nothing where nothing is known. */
export function writtenText(partial: PartialDate | null): string {
  return (partial ?? "")
    .split("-")
    .reverse()
    .map((part) => part.replace(/^0/, ""))
    .join("/")
}

function partialOf(...parts: (string | undefined)[]): PartialDate | null {
  return parsePartialDate(
    parts
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, "0"))
      .join("-"),
  )
}
