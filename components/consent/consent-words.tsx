"use client"

import { useLocale, useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import type { Purpose } from "@/lib/domain/consent/schema"
import { consentWords } from "@/lib/words/consent-texts"
import { languageName } from "@/lib/words/languages"

type ConsentWordsProps = { purpose: Purpose; language: string; sheet: string }

/** What she reads or hears before she answers, to be turned to her or printed. */
export function ConsentWords({ purpose, language, sheet }: ConsentWordsProps) {
  const [t, actions] = [useTranslations("consent.form"), useTranslations("consent.actions")]
  const locale = useLocale()
  const words = consentWords(purpose, language, locale)
  const other = languageName(words.language, locale)
  return (
    <section aria-label={t("words")} className="grid gap-2">
      <p className="font-semibold">{t("words")}</p>
      {!words.isHers && (
        <p className="flex items-start gap-1.5 text-table text-warning">
          <Icon name="alert" size={18} />
          {t("notHers", { language: languageName(language, locale), other })}
        </p>
      )}
      <div
        lang={words.language}
        dir={words.direction}
        className="boxed grid gap-2 rounded-card border border-divider bg-sunken p-4"
      >
        <p className="text-lead font-semibold">{words.title}</p>
        <p>{words.what}</p>
        <p>{words.who}</p>
        <p>{words.free}</p>
        <p>{words.back}</p>
        <p>{words.effect}</p>
        <p className="font-semibold">{words.yes}</p>
      </div>
      <a href={sheet} target="_blank" rel="noopener" className="link justify-self-start">
        {actions("print")}
      </a>
    </section>
  )
}
