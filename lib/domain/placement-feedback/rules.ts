import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import { hasEnded, neverWas } from "@/lib/domain/placement/rules"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { wordsIn } from "@/lib/words/translator"

export type Standing = { state: string; endsOn: CivilDate; today: CivilDate; isGiven: boolean }

/** A stay is over on its last day, or earlier where it ended. */
export function isOver({ state, endsOn, today }: Omit<Standing, "isGiven">): boolean {
  return endsOn <= today || hasEnded(state)
}

const givingRules: readonly Rule<null, Standing>[] = [
  {
    broken: (_, { state }) => neverWas(state),
    at: "form",
    say: "placement-feedback.problems.neverWas",
  },
  { broken: (_, standing) => !isOver(standing), at: "form", say: "placement-feedback.problems.notOver" },
  { broken: (_, { isGiven }) => isGiven, at: "form", say: "placement-feedback.problems.given" },
]

/** How a stay was is said at its end, by each side once. */
export function givingProblems(standing: Standing): Problems | null {
  return problemsOf(givingRules, null, standing)
}

type Asked = { email: string; contactName: string; locale: string }

/** The letter that asks an employer how it was: no name of hers, no place, nothing of the programme. */
export function feedbackLetter(to: Asked, { address, days }: { address: string; days: number }): Written {
  const locale = localeOf(to.locale)
  const t = wordsIn(locale)
  const words = {
    greeting: t("hours.letter.greeting", { name: to.contactName }),
    ask: t("placement-feedback.letter.ask"),
    open: t("placement-feedback.letter.open"),
    safe: t("placement-feedback.letter.safe", { days }),
    mistake: t("hours.letter.mistake"),
  }
  const subject = t("placement-feedback.letter.subject")
  return {
    recipient: to.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}
