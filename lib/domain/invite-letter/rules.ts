import { drawn, localeOf, type Written } from "@/lib/domain/letter/rules"
import { type CivilDate, longDayName } from "@/lib/platform/dates"
import { wordsIn } from "@/lib/words/translator"

/** What a letter may say: who invites which company, and for which days. No woman is in it. */
export type InviteToAnswer = {
  email: string
  contactName: string
  locale: string
  employer: string
  organisation: string
  startsOn: CivilDate
  endsOn: CivilDate
}

type Link = { address: string; days: number; again?: boolean }

/** The letter that invites a company to host, in its contact's language; again where an earlier one was not answered. */
export function inviteLetter(to: InviteToAnswer, { address, days, again = false }: Link): Written {
  const locale = localeOf(to.locale)
  const t = wordsIn(locale)
  const { organisation, employer } = to
  const [from, until] = [to.startsOn, to.endsOn].map((day) => longDayName(day, "UTC", locale))
  const asks = { organisation, employer, from: from ?? "", to: until ?? "" }
  const words = {
    greeting: t("campaign-invite.letter.greeting", { name: to.contactName }),
    ask: t(again ? "campaign-invite.letter.askAgain" : "campaign-invite.letter.ask", asks),
    open: t("campaign-invite.letter.open"),
    safe: t("campaign-invite.letter.safe", { days }),
    mistake: t("campaign-invite.letter.mistake"),
  }
  const subject = t(again ? "campaign-invite.letter.subjectAgain" : "campaign-invite.letter.subject")
  return {
    recipient: to.email,
    subject,
    text: [words.greeting, words.ask, `${words.open}:\n${address}`, words.safe, words.mistake].join("\n\n"),
    html: drawn({ ...words, subject, address, locale }),
  }
}
