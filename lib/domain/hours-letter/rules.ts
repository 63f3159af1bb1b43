import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import { dayName, hoursText, timeRange } from "@/lib/platform/dates"
import { wordsIn } from "@/lib/words/translator"

/** What a letter may say: when, and how long. No name of hers, no place, nothing of the programme. */
export type HoursToConfirm = {
  email: string
  contactName: string
  locale: string
  startsAt: Date
  endsAt: Date
  timezone: string
  minutes: number
}

/** The letter that asks a contact to confirm hours, in the contact's language. */
export function hoursLetter(
  hours: HoursToConfirm,
  { address, days }: { address: string; days: number },
): Written {
  const locale = localeOf(hours.locale)
  const t = wordsIn(locale)
  const when = {
    hours: hoursText(hours.minutes, locale),
    day: dayName(hours.startsAt, hours.timezone, locale),
    times: timeRange(hours.startsAt, hours.endsAt, hours.timezone),
  }
  const words = {
    greeting: t("hours.letter.greeting", { name: hours.contactName }),
    ask: t("hours.letter.ask", when),
    open: t("hours.letter.open"),
    safe: t("hours.letter.safe", { days }),
    mistake: t("hours.letter.mistake"),
  }
  return {
    recipient: hours.email,
    subject: t("hours.letter.subject"),
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject: t("hours.letter.subject"), address, locale }),
  }
}
