"use client"

import { useLocale } from "next-intl"
import { type ReactNode, useEffect, useState } from "react"
import type { Catalogue, Noun } from "@/lib/words/catalogues"
import { wordsLater } from "@/lib/words/later"
import { NearWords } from "./near-words"

/** What is drawn in the browser only when it is asked for brings its sentences along then. */
export function LaterWords({ of, children }: { of: readonly Noun[]; children: ReactNode }) {
  const locale = useLocale()
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
  return <NearWords more={far}>{children}</NearWords>
}
