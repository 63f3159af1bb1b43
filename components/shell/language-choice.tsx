"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { type Locale, localeNames } from "@/lib/words/locales"
import type { ShellActs } from "./acts"
import { ChoiceList } from "./choice-list"
import { keepPreference } from "./preference"

type LanguageChoiceProps = { offered: readonly Locale[]; prefer?: ShellActs["prefer"] }

/** Each language under its own name. */
export function LanguageChoice({ offered, prefer }: LanguageChoiceProps) {
  const t = useTranslations("shell")
  const router = useRouter()
  async function choose(locale: Locale) {
    keepPreference("locale", locale)
    await prefer?.({ locale }).catch(() => undefined)
    router.refresh()
  }
  const choices = offered.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))
  return <ChoiceList title={t("language")} choices={choices} chosen={useLocale()} onChoose={choose} />
}
