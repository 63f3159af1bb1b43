"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { ShellActs } from "./acts"
import { ChoiceList } from "./choice-list"
import { keepPreference } from "./preference"
import type { Theme } from "./theme"

type ThemeChoiceProps = { chosen: Theme; prefer?: ShellActs["prefer"] }

/** Light, dark, or what the device says. */
export function ThemeChoice({ chosen, prefer }: ThemeChoiceProps) {
  const t = useTranslations("shell.theme")
  const [theme, setTheme] = useState(chosen)
  async function choose(next: Theme) {
    setTheme(next)
    keepPreference("theme", next)
    if (next === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
    await prefer?.({ theme: next }).catch(() => undefined)
  }
  const choices = [
    { value: "system", label: t("system") },
    { value: "light", label: t("light") },
    { value: "dark", label: t("dark") },
  ] as const
  return <ChoiceList title={t("title")} choices={choices} chosen={theme} onChoose={choose} />
}
