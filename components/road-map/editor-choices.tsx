"use client"

import { createContext, type ReactNode, use, useMemo } from "react"
import { languageTitle, spokenLanguages } from "@/lib/words/languages"

export type PhraseChoice = { key: string; topic: string; text: string }

type Choices = {
  roadMapId: string
  /** The language that her counsellor writes in. */
  written: string
  locale: string
  phrases: readonly PhraseChoice[]
  months: readonly { value: string; label: string }[]
}

const ChoicesContext = createContext<Choices | null>(null)

/** What every form of the editor chooses from, sent to the browser once. */
export function EditorChoices({ children, ...choices }: Choices & { children: ReactNode }) {
  return <ChoicesContext value={choices}>{children}</ChoicesContext>
}

export function useChoices(): Choices {
  const choices = use(ChoicesContext)
  if (!choices) throw new Error("The editor's forms stand inside EditorChoices.")
  return choices
}

/** The languages a text can be in, those of this house first among equals: by their names in the reader's language. */
export function useLanguageChoices(locale: string) {
  return useMemo(() => languageChoices(locale), [locale])
}

function languageChoices(locale: string) {
  return spokenLanguages
    .map((code) => ({ value: code, label: languageTitle(code, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label))
}
