import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import type { Calendar, CalendarEntry } from "@/lib/platform/calendar"
import { dayAndTime } from "@/lib/platform/dates"
import type { Leader, NewsFrom } from "@/lib/platform/session-news"
import { wordsIn } from "@/lib/words/translator"

/** What became of a session that somebody else arranged. */
export type SessionNews = NewsFrom & {
  change: "moved" | "cancelled" | "joined"
  kind: string
  startsAt: Date
  endsAt: Date
  timezone: string
  sequence: number
  now: Date
}

/** A letter to somebody who leads a session, and the file that changes it in her calendar. */
export function sessionNews(to: Leader, news: SessionNews): { letter: Written; calendar: Calendar } {
  const { change, uid, sequence, startsAt, endsAt, timezone, sender, now } = news
  const summary = calendarSummary(news, to.locale)
  const entry: CalendarEntry = {
    ...{ uid, sequence, startsAt, endsAt, timezone, summary },
    status: change === "cancelled" ? "cancelled" : "confirmed",
    changedAt: now,
    invites: { from: sender, to: to.email },
  }
  const method = change === "cancelled" ? "cancel" : "request"
  return { letter: sessionLetter(to, news), calendar: { name: summary, entries: [entry], method } }
}

/** Tells whoever leads a session what a colleague did with it: when, and not what it is about nor who is expected. */
function sessionLetter(to: Leader, news: SessionNews): Written {
  const locale = localeOf(to.locale)
  const t = wordsIn(locale)
  const { change, sender, startsAt, timezone, address } = news
  const words = {
    greeting: t("session-letter.greeting"),
    ask: t(`session-letter.${change}`, { by: sender.name, when: dayAndTime(startsAt, timezone, locale) }),
    open: t("session-letter.open"),
    safe: t("session-letter.safe"),
    mistake: t("session-letter.mistake"),
  }
  const subject = t("session-letter.subject")
  return {
    recipient: to.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}

/** What stands in her calendar: that it is a group, in her language. */
function calendarSummary({ kind }: Pick<SessionNews, "kind">, spoken: string): string {
  const t = wordsIn(localeOf(spoken))
  return t(`counselling-session.kinds.${kind}` as Parameters<typeof t>[0])
}
