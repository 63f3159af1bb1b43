import type { ReactNode } from "react"
import { LinkFrame } from "@/components/shell/link-frame"
import type { Locale } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"
import { type ConfirmPlace, confirmHref } from "./confirm-place"

/** What every view of a link's page is given. */
export type Confirming = { t: Translator; token: string; place: ConfirmPlace; locale: Locale }

type ConfirmFrameProps = { of: Confirming; offered: readonly Locale[]; demo: boolean; children: ReactNode }

/** The page speaks the contact's language. */
export function ConfirmFrame({ of, offered, demo, children }: ConfirmFrameProps) {
  const { t, locale, token, place } = of
  return (
    <LinkFrame
      t={t}
      locale={locale}
      offered={offered}
      inLanguage={(lang) => confirmHref(token, { ...place, lang })}
      demo={demo}
    >
      {children}
    </LinkFrame>
  )
}
