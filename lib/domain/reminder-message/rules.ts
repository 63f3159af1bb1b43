import { framed, plainly } from "@/lib/domain/letter/rules"
import { shortDayName, timeOfDay } from "@/lib/platform/dates"
import { type ReminderWords, reminderWords } from "@/lib/words/reminders"

/** What a reminder may say: her first name, when, whether childcare is ready, and whom to call. No topic, no place, nobody's house. */
export type ToRemind = {
  kind: string
  firstName: string
  language: string
  startsAt: Date
  timezone: string
  careReady: boolean
  /** until when a childcare place is kept for her, where one has come */
  placeUntil: Date | null
  /** until when a place in the meeting itself is kept for her, where one has come */
  seatUntil: Date | null
  staff: string
  staffPhone: string | null
}

export type Message = { subject: string; text: string; html: string; short: string }

/** The message before a meeting, in her language; with a link, it asks whether she is coming. */
export function reminderMessage(meeting: ToRemind, link: string | null): Message {
  const words = reminderWords(meeting.language)
  const { language, direction, t } = words
  const { staff, staffPhone: phone } = meeting
  const subject = t("message.subject", { staff })
  const told = toldIn(words, meeting)
  const call = phone ? t("message.call", { staff, phone }) : t("message.tell", { staff })
  const stop = t("message.stop", { staff })
  const asked = link === null ? [] : [{ ask: t("message.ask"), link }]
  const parts = [
    { text: told, strong: true },
    ...asked.flatMap(({ ask, link: address }) => [{ text: ask }, { text: t("message.answer"), address }]),
    { text: call },
    { text: stop, small: true },
  ]
  return {
    subject,
    text: [told, ...asked.map(({ ask, link: address }) => `${ask}\n${address}`), call, stop].join("\n\n"),
    html: framed({ language, direction, title: plainly(subject), parts }),
    short: [told, ...asked.map(({ ask, link: address }) => `${ask} ${address}`), call].join(" "),
  }
}

/** When, and what is known of the childcare. */
function toldIn({ language, t }: ReminderWords, meeting: ToRemind): string {
  const { kind, firstName: name, startsAt, timezone, careReady, placeUntil, seatUntil } = meeting
  const at = (instant: Date) => ({
    day: shortDayName(instant, timezone, language),
    time: timeOfDay(instant, timezone),
  })
  if (seatUntil) return `${t("message.seat", { name, ...at(startsAt) })} ${t("message.keep", at(seatUntil))}`
  if (kind === "cancelled") return t("message.cancelled", { name, ...at(startsAt) })
  const hello = t(kind === "moved" ? "message.moved" : "message.hello", { name, ...at(startsAt) })
  if (placeUntil) return `${hello} ${t("message.place", at(placeUntil))}`
  return careReady ? `${hello} ${t("message.care")}` : hello
}
