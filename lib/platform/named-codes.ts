/* ISO 3166-1 alpha-2, and XK, which the European institutions use for Kosovo. */
const countries =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO " +
  "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE " +
  "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO " +
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW " +
  "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM " +
  "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"

export const countryCodes: readonly string[] = countries.split(" ")

/* What people also write, beside the names that Intl knows. */
const alsoCountries: Record<string, string> = {
  uk: "GB",
  "great britain": "GB",
  england: "GB",
  usa: "US",
  "ee uu": "US",
  "ee.uu.": "US",
  eeuu: "US",
  el: "GR",
  holland: "NL",
  holanda: "NL",
  burma: "MM",
  birmania: "MM",
  "ivory coast": "CI",
  "costa de marfil": "CI",
  "cabo verde": "CV",
  "cape verde": "CV",
  "czech republic": "CZ",
  "republica checa": "CZ",
  turkey: "TR",
  turquia: "TR",
  swaziland: "SZ",
  drc: "CD",
  "dr congo": "CD",
  palestine: "PS",
  palestina: "PS",
  macedonia: "MK",
  "republica dominicana": "DO",
  "hong kong": "HK",
  macao: "MO",
  bosnia: "BA",
}
const alsoLanguages: Record<string, string> = {
  farsi: "fa",
  castellano: "es",
  castilian: "es",
  mandarin: "zh",
  mandarin_chinese: "zh",
  dari: "fa-AF",
  sorani: "ckb",
  kurmanji: "kmr",
  flemish: "nl",
  flamenco: "nl",
  bangla: "bn",
  prs: "fa-AF",
  pashtu: "ps",
  tigrigna: "ti",
  valenciano: "ca",
}
const longLanguages =
  "ckb kmr fil prs rif shi tzm zgh kab yue wuu nan pcm aii syr ceb ilo bal haz sus men tem kri".split(" ")

/** The same name however it is written: without case, accents, marks and doubled spaces. */
export function plain(text: string): string {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim()
}

/** Every country by its name in a language, in that language's order. */
export function countryChoices(locale: string): { value: string; label: string }[] {
  const reader = locale === "es" ? "es" : "en"
  const names = new Intl.DisplayNames(reader, { type: "region" })
  const order = new Intl.Collator(reader)
  return countries
    .split(" ")
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => order.compare(one.label, other.label))
}

/** The ISO code of a country written as a code or by its name in English or Spanish; null where it is none. */
export function countryCodeOf(text: string): string | null {
  return countryNames().get(plain(text)) ?? null
}

/** The tag of a language written as a tag or by its name in English or Spanish; null where it is none. */
export function languageTagOf(text: string): string | null {
  const known = languageNames().get(plain(text))
  if (known) return known
  const tag = /^([a-z]{2,3})[-_][a-z0-9-_]+$/i.exec(text.trim())
  return tag && languageNames().has(plain(tag[1] ?? ""))
    ? (canonical(text.trim().replaceAll("_", "-")) ?? null)
    : null
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const countryNames = once(() => namesOf("region", [...countryCodes], alsoCountries))
const languageNames = once(() => namesOf("language", [...twoLetters(), ...longLanguages], alsoLanguages))

function namesOf(
  type: "region" | "language",
  codes: string[],
  also: Record<string, string>,
): Map<string, string> {
  const names = new Map(Object.entries(also).map(([name, code]) => [plain(name), code]))
  const add = (name: string, code: string) => {
    if (!names.has(plain(name))) names.set(plain(name), code)
  }
  for (const locale of ["en", "es"]) {
    const display = new Intl.DisplayNames(locale, { type, fallback: "none" })
    for (const code of codes) {
      const name = display.of(code)
      if (name === undefined) continue
      add(code, code)
      add(name, code)
      add(name.replace(/\(.*\)/, ""), code)
    }
  }
  return names
}

function twoLetters(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"]
  return letters.flatMap((first) => letters.map((second) => first + second))
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
