import type { getTranslations } from "next-intl/server"
import type { Tone } from "@/components/ui/badge"
import { differs, type Line, reasonOf, type Standing, standingOf } from "@/lib/domain/reminder/rules"
import { shortDayName, timeOfDay } from "@/lib/platform/dates"

type Words = Awaited<ReturnType<typeof getTranslations<"reminder">>>
type Reader = { t: Words; locale: string; timezone: string }

export const standingTones: Record<Standing, Tone> = {
  not_coming: "warning",
  coming: "success",
  blocked: "warning",
  failed: "danger",
  retrying: "warning",
  waiting: "info",
  sent: "success",
  none: "plain",
}

/** A line as it is shown, every date and word already written. */
export function wordsOf(line: Line, { t, locale, timezone }: Reader) {
  const at = (instant: Date, zone = timezone) => ({
    day: shortDayName(instant, zone, locale),
    time: timeOfDay(instant, zone),
  })
  const standing = standingOf(line)
  const reason = reasonOf(line)
  const why = [
    reason && t(`reasons.${reason}`),
    line.answer === "no" && t("said.notComing"),
    line.answer === "yes" &&
      line.answeredChildren !== null &&
      t("said.children", { count: line.answeredChildren }),
    differs(line) && t("said.differ", { count: line.bookedChildren }),
  ]
  const when = [
    standing === "waiting" && line.dueAt && t("due", at(line.dueAt)),
    standing === "retrying" && line.dueAt && t("retry", at(line.dueAt)),
    line.answeredAt && t("answered", at(line.answeredAt)),
    line.sentAt && t("sentAt", at(line.sentAt)),
    !line.sentAt && standing !== "failed" && t("neverSent"),
  ]
  return {
    standing,
    state: t(`states.${standing}`),
    meeting: t("meeting", at(line.startsAt, line.timezone)),
    why: spoken(why).join(" "),
    when: spoken(when).join(" · "),
    name: [line.knownAs, line.familyName].filter(Boolean).join(" "),
  }
}

function spoken(sentences: readonly (string | false | null)[]): string[] {
  return sentences.filter((sentence) => typeof sentence === "string")
}
