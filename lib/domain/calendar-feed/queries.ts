import "server-only"
import { localeOf } from "@/lib/domain/letter/rules"
import { type CalendarEntry, calendarFile, sessionUid } from "@/lib/platform/calendar"
import { civilDate, endOfDay, startOfDay } from "@/lib/platform/dates"
import { defineLinkQuery } from "@/lib/platform/link"
import { type Translator, wordsIn } from "@/lib/words/translator"
import { feedDays, statusOf, summaryOf } from "./rules"
import { type FeedView, feedView } from "./schema"

const hourly = 60

/** The calendar behind a secret address, as a file; null for an address that nobody has. */
export const calendarBehindLink = defineLinkQuery("feed.read", async ({ tx, now }) => {
  const { first, last } = feedDays(civilDate(now, "UTC"))
  const [row] = await tx.$queryRaw<{ seen: unknown }[]>`
    select sec.calendar_behind_link(${startOfDay(first, "UTC")}, ${endOfDay(last, "UTC")}, ${now}) as seen`
  if (!row?.seen) return null
  const view = feedView.parse(row.seen)
  const t = wordsIn(localeOf(view.locale))
  return calendarFile({
    name: t("calendar-feed.name"),
    entries: entriesOf(view, t),
    refresh: hourly,
  })
})

function entriesOf({ meetings }: FeedView, t: Translator): CalendarEntry[] {
  const words = {
    busy: t("calendar-feed.busy"),
    online: t("calendar-feed.online"),
    kinds: (kind: string) => kindIn(t, kind),
  }
  return meetings.map((meeting) => {
    const { startsAt, endsAt, timezone, sequence, changedAt, place } = meeting
    const when = { startsAt, endsAt, timezone, sequence, changedAt }
    const status = statusOf(meeting)
    return {
      ...when,
      uid: sessionUid(meeting.id),
      status,
      summary: summaryOf(meeting, words),
      place: place ?? null,
    }
  })
}

function kindIn(t: Translator, kind: string): string {
  const key = `counselling-session.kinds.${kind}` as Parameters<Translator>[0]
  return t(key)
}
