import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import type { Problems } from "@/lib/platform/outcome"
import { wordsIn } from "@/lib/words/translator"
import type { LinkState } from "./schema"

/** Why a link opens nothing, if it does not. */
export function openingProblems(state: LinkState | null): Problems | null {
  if (state === "live") return null
  return { form: { key: `company.problems.${state ?? "unknown"}` } }
}

/** What a letter to sign in may say: that there is a link, for how long, and that something waits. No company, no place, nothing of the programme. */
type SpaceInvitation = {
  address: string
  /** What waits there, where the letter goes out because of it. */
  ask?: "signature" | "days"
  hours: number
  to: { email: string; contactName: string; locale: string }
}

/** The letter with the link to a company's space, in the contact's language. */
export function spaceLetter({ address, hours, to, ask }: SpaceInvitation): Written {
  const locale = localeOf(to.locale)
  const t = wordsIn(locale)
  const words = {
    greeting: t("company.letter.greeting", { name: to.contactName }),
    ask: t(ask ? `company.letter.asks.${ask}` : "company.letter.ask"),
    open: t("company.letter.open"),
    safe: t("company.letter.safe", { hours }),
    mistake: t(ask ? "company.letter.unsure" : "company.letter.mistake"),
  }
  const subject = t(ask ? "company.letter.waits" : "company.letter.subject")
  return {
    recipient: to.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}
