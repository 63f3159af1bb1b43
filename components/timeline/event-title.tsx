import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { stepText } from "@/components/next-step/step-text"
import type { FileEvent } from "@/lib/domain/timeline/rules"
import type { EventKind } from "@/lib/domain/timeline/schema"
import { hoursText } from "@/lib/platform/dates"
import type { TimelineWords } from "./words"

/** Which list an event's own word is in. */
const lists: Partial<Record<EventKind, keyof TimelineWords>> = {
  session: "session",
  placement: "placement",
  phase: "phase",
  eligibility: "eligibility",
  waiver: "waiver",
  follow_up: "follow_up",
  transfer_answer: "answer",
  referral_answer: "answer",
  consent: "purpose",
  consent_end: "purpose",
  consent_refused: "purpose",
  recognition: "recognition",
  self_assessment: "moment",
  document: "document",
}

/** What happened, in a line. */
export function EventTitle({ event, words }: { event: FileEvent; words: TimelineWords }) {
  const [t, asked] = [useTranslations("timeline.titles"), useTranslations("next-step.origins")]
  const locale = useLocale()
  const { kind, author, words: said } = event
  const wordOf = (code: string | undefined) => {
    const list = lists[kind]
    return (list && code && words[list][code]) ?? code ?? "–"
  }
  const { title = "–", of: origin = null } = said
  const purposeOf = (purpose: string) => words.purpose[purpose] ?? purpose
  return t.rich(kind === "hours" && said.minutes === 0 ? "absent" : kind, {
    of: wordOf(said.of),
    before: wordOf(said.before),
    title: kind === "task" ? stepText({ origin, what: title }, { t: asked, locale, purposeOf }) : title,
    author: author ?? "–",
    hours: hoursText(said.minutes ?? 0, locale),
    moment: words.moment[said.moment ?? ""] ?? "",
    number: said.number ?? 1,
    name: (name: ReactNode) => <bdi>{name}</bdi>,
  })
}
