import { framed, localeOf, plainly, type Written } from "@/lib/domain/letter/rules"
import { dayName } from "@/lib/platform/dates"
import { directionOf } from "@/lib/words/locales"
import { wordsIn } from "@/lib/words/translator"

/** What one person's day comes to: numbers and times, and nobody's name but the reader's. */
export type Day = {
  email: string
  name: string
  locale: string
  day: string
  /** when the sessions begin */
  sessions: readonly string[]
  expected: number
  children: number
  toRecord: number
  dueToday: number
  late: number
  notComing: number
  unsent: number
}

const counted = ["expected", "children", "notComing", "unsent", "toRecord", "dueToday", "late"] as const

/** The letter of a morning, in the language of whoever reads it. */
export function digestLetter(day: Day, address: string): Written {
  const locale = localeOf(day.locale)
  const t = wordsIn(locale)
  const { sessions } = day
  const first =
    sessions.length > 0
      ? t("digest.sessions", { count: sessions.length, times: sessions.join(", ") })
      : t("digest.noSessions")
  const others = counted
    .filter((name) => day[name] > 0)
    .map((name) => t(`digest.${name}`, { count: day[name] }))
  const greeting = t("digest.greeting", { name: day.name })
  const open = t("digest.open")
  const why = t("digest.why")
  const subject = t("digest.subject", { day: dayName(day.day, "UTC", locale) })
  return {
    recipient: day.email,
    subject,
    text: [greeting, [first, ...others].join("\n"), `${open}:\n${address}`, why].join("\n\n"),
    html: framed({
      language: locale,
      direction: directionOf(locale),
      title: plainly(subject),
      parts: [
        { text: greeting },
        { text: first, strong: true },
        ...others.map((text) => ({ text })),
        { text: open, address },
        { text: why, small: true },
      ],
    }),
  }
}
