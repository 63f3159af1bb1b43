"use client"

import { useRouter } from "next/navigation"
import { type Locale, localeNames } from "@/lib/words/locales"
import type { ShellActs } from "./acts"
import { ChoiceList } from "./choice-list"
import { keepPreference } from "./preference"

type LanguageChoiceProps = {
  title: string
  chosen: Locale
  offered: readonly Locale[]
  prefer?: ShellActs["prefer"]
}

/** Each language under its own name. It is told its words, so that a page with little else needs no catalogue. */
export function LanguageChoice({ title, chosen, offered, prefer }: LanguageChoiceProps) {
  const router = useRouter()
  async function choose(locale: Locale) {
    keepPreference("locale", locale)
    await prefer?.({ locale }).catch(() => undefined)
    router.refresh()
  }
  const choices = offered.map((locale) => ({ value: locale, label: localeNames[locale], lang: locale }))
  return <ChoiceList title={title} choices={choices} chosen={chosen} onChoose={choose} />
}
