import { addDays, addMonths, type CivilDate } from "@/lib/platform/dates"
import type { FeedMeeting } from "./schema"

/** The days a calendar shows, both included: what was a month ago, and half a year ahead. */
export function feedDays(today: CivilDate): { first: CivilDate; last: CivilDate } {
  return { first: addDays(today, -30), last: addMonths(today, 6) }
}

const ends = /\.ics$/

/** The token in a file's name such as "…43 characters….ics". */
export function tokenOf(file: string): string {
  return file.replace(ends, "")
}

/** The two forms of an address: one to copy, one that a program on this device opens by itself. */
export function addressesOf(origin: string, token: string): { https: string; webcal: string } {
  const https = `${origin}/calendar/${token}.ics`
  return { https, webcal: https.replace(/^https?:/, "webcal:") }
}

export function statusOf({ state }: { state: string }): "confirmed" | "tentative" | "cancelled" {
  if (state === "cancelled") return "cancelled"
  return state === "draft" ? "tentative" : "confirmed"
}

type Words = { busy: string; kinds: (kind: string) => string; online: string }

/** What stands in the calendar, in words of its owner's language; never a name of a participant. */
export function summaryOf(meeting: FeedMeeting, words: Words): string {
  const { kind, mode, people, title } = meeting
  if (!kind) return words.busy
  const about = title || words.kinds(kind)
  const whose = people.length > 0 ? `${about} · ${people.join(", ")}` : about
  return mode === "online" ? `${whose} · ${words.online}` : whose
}
