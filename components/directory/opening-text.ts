const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
const day = `(?:${days.join("|")})`
const time = String.raw`\d{1,2}:\d{2}`
const part = `${day}(?:[-,]${day})* ${time}-${time}(?:, ?${time}-${time})*`
const national = new RegExp(`^${part}(?:; ?${part})*$`)

/** Opening hours as the national list writes them, with the reader's own days; what a person wrote stays as it is. */
export function openingText(written: string, locale: string): string {
  if (!national.test(written)) return written
  const reader = locale === "ar-XB" || locale === "en-XA" ? "en" : locale
  const name = new Intl.DateTimeFormat(reader, { weekday: "short", timeZone: "UTC" })
  return written
    .replace(new RegExp(day, "g"), (code) => name.format(Date.UTC(2024, 0, 1 + days.indexOf(code))))
    .replaceAll("-", "–")
}
