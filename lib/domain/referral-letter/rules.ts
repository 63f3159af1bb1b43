import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import { wordsIn } from "@/lib/words/translator"

/** What a letter may say: who asks. Nothing of her, not even that she is a woman, and not why. */
export type ReferralToAnswer = { email: string; locale: string; organisation: string }

/** The letter that asks a service whether it can receive somebody, in the service's language. */
export function referralLetter(
  { email, locale: written, organisation }: ReferralToAnswer,
  { address, days }: { address: string; days: number },
): Written {
  const locale = localeOf(written)
  const t = wordsIn(locale)
  const words = {
    greeting: t("referral.letter.greeting"),
    ask: t("referral.letter.ask", { organisation }),
    open: t("referral.letter.open"),
    safe: t("referral.letter.safe", { days }),
    mistake: t("referral.letter.mistake"),
  }
  const subject = t("referral.letter.subject")
  return {
    recipient: email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}
