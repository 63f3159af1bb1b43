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

type Link = { address: string; days: number; again?: boolean }

/** The letter that asks a contact to confirm hours, in the contact's language; again where an earlier one was not answered. */
export function hoursLetter(hours: HoursToConfirm, { address, days, again = false }: Link): Written {
  const locale = localeOf(hours.locale)
  const t = wordsIn(locale)
  const when = {
    hours: hoursText(hours.minutes, locale),
    day: dayName(hours.startsAt, hours.timezone, locale),
    times: timeRange(hours.startsAt, hours.endsAt, hours.timezone),
  }
  const words = {
    greeting: t("hours.letter.greeting", { name: hours.contactName }),
    ask: t(again ? "hours.letter.askAgain" : "hours.letter.ask", when),
    open: t("hours.letter.open"),
    safe: t("hours.letter.safe", { days }),
    mistake: t("hours.letter.mistake"),
  }
  const subject = t(again ? "hours.letter.subjectAgain" : "hours.letter.subject")
  return {
    recipient: hours.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}

type Several = { count: number; address: string; days: number }

/** One letter about several days, of one woman or of several: how many, and the page where each stands. */
export function severalLetter(to: HoursToConfirm, { count, address, days }: Several): Written {
  const locale = localeOf(to.locale)
  const t = wordsIn(locale)
  const words = {
    greeting: t("hours.letter.greeting", { name: to.contactName }),
    ask: t("hours.letter.askSeveral", { count }),
    open: t("hours.letter.open"),
    safe: t("hours.letter.safe", { days }),
    mistake: t("hours.letter.mistake"),
  }
  const subject = t("hours.letter.subject")
  const all = `${address}?view=all`
  return {
    recipient: to.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${all}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address: all, locale }),
  }
}

/** The letter of the clock, to whoever has not answered yet. */
export function reminderLetter({ to, ...link }: { to: HoursToConfirm } & Omit<Link, "again">): Written {
  return hoursLetter(to, { ...link, again: true })
}
