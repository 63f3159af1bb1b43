import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type { Noun } from "@/lib/words/catalogues"

/** Sends the browser the sentences of these nouns, and of the plain components, and no others. A page without it sends none. */
export async function Words({ of, children }: { of: readonly Noun[]; children: ReactNode }) {
  const all = await getMessages()
  const sent = new Set<Noun>([...of, "ui", "states"])
  const messages = Object.fromEntries([...sent].map((noun) => [noun, all[noun]]))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
