import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type { Catalogue, Noun } from "@/lib/words/catalogues"
import { NearWords } from "./near-words"

type WordsProps = { of: readonly Noun[]; children: ReactNode }

/** Sends the browser the sentences of these nouns, and of the plain components, and no others. A page without it sends none. */
export async function Words({ of, children }: WordsProps) {
  return (
    <NextIntlClientProvider messages={await sentencesOf([...of, "ui", "states"])}>
      {children}
    </NextIntlClientProvider>
  )
}

/** Inside of other words: sends what these nouns add, and nothing that is there already. */
export async function MoreWords({ of, children }: WordsProps) {
  return <NearWords more={await sentencesOf(of)}>{children}</NearWords>
}

async function sentencesOf(nouns: readonly Noun[]): Promise<Partial<Catalogue>> {
  const all = await getMessages()
  return Object.fromEntries(nouns.map((noun) => [noun, all[noun]]))
}
