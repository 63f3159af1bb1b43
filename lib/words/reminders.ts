import { runs } from "./languages"
import { ar } from "./reminders/ar"
import { de } from "./reminders/de"
import { el } from "./reminders/el"
import { en, type ReminderTexts } from "./reminders/en"
import { es } from "./reminders/es"
import { fa } from "./reminders/fa"
import { fr } from "./reminders/fr"
import { it } from "./reminders/it"
import { nl } from "./reminders/nl"
import { tr } from "./reminders/tr"
import { uk } from "./reminders/uk"

/** What she is sent before a meeting, and the page where she answers. Most of these languages no screen of the staff speaks. */
export const reminderTexts: Readonly<Record<string, ReminderTexts>> = {
  ar,
  de,
  el,
  en,
  es,
  fa,
  fr,
  it,
  nl,
  tr,
  uk,
}
export const reminderLanguages: readonly string[] = Object.keys(reminderTexts)

type Key = `message.${keyof ReminderTexts["message"]}` | `page.${keyof ReminderTexts["page"]}`
type Values = Record<string, string | number>

/** The words in her language; where it has none yet, in English. */
export function reminderWords(wanted: string) {
  const language = reminderLanguages.find((written) => written === wanted.split("-")[0]) ?? "en"
  const { message, page } = reminderTexts[language] ?? en
  const sentences = new Map([
    ...Object.entries(message).map(under("message")),
    ...Object.entries(page).map(under("page")),
  ])
  const t = (key: Key, values: Values = {}): string =>
    (sentences.get(key) ?? key).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
  return { language, direction: runs(language), t }
}

function under(part: string) {
  return ([name, sentence]: [string, string]): [string, string] => [`${part}.${name}`, sentence]
}

export type ReminderWords = ReturnType<typeof reminderWords>
