"use client"

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl"
import { type ReactNode, useEffect, useState } from "react"
import type { Catalogue, Noun } from "@/lib/words/catalogues"
import { wordsLater } from "@/lib/words/later"

/** What is drawn in the browser only when it is asked for brings its sentences along then. */
export function LaterWords({ of, children }: { of: readonly Noun[]; children: ReactNode }) {
  const locale = useLocale()
  const near = useMessages()
  const [far, setFar] = useState<Partial<Catalogue> | null>(null)
  const nouns = of.join()
  useEffect(() => {
    let here = true
    void wordsLater(locale, of).then((words) => here && setFar(words))
    return () => {
      here = false
    }
  }, [locale, nouns])
  if (!far) return null
  return (
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ ...near, ...far }}>
      {children}
    </NextIntlClientProvider>
  )
}
