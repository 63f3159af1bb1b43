import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import { wordsIn } from "@/lib/words/translator"

type CareLetter = { email: string; locale: string; address: string }

/** Tells a coordinator that childcare needs her: no name, no place, and nothing of what happened. */
export function careLetter({ email, locale: spoken, address }: CareLetter): Written {
  const locale = localeOf(spoken)
  const t = wordsIn(locale)
  const words = {
    greeting: t("care-register.letter.greeting"),
    ask: t("care-register.letter.ask"),
    open: t("care-register.letter.open"),
    safe: t("care-register.letter.safe"),
    mistake: t("care-register.letter.mistake"),
  }
  const subject = t("care-register.letter.subject")
  return {
    recipient: email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}
