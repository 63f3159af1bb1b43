/** Where no telephone rings: ranges kept for fiction (DE, FR), numbers with which none begins there (the others). */
const silent: Readonly<Record<string, string>> = {
  ES: "+34 555 000 ",
  DE: "+49 30 23125 ",
  CY: "+357 55 000 ",
  FR: "+33 1 99 00 0",
  IT: "+39 555 000 ",
  NL: "+31 20 000 ",
}

/** A number of a country that reaches nobody, for places from 0 to 999. */
export function phoneIn(country: string, place: number): string {
  return `${silent[country] ?? "+999 555 000 "}${String(place).padStart(3, "0")}`
}
