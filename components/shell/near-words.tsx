"use client"

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl"
import { type ReactNode, useMemo } from "react"
import type { Catalogue } from "@/lib/words/catalogues"

/** Adds sentences to those that are there. */
export function NearWords({ more, children }: { more: Partial<Catalogue>; children: ReactNode }) {
  const near = useMessages()
  const messages = useMemo(() => ({ ...near, ...more }), [near, more])
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone="UTC" messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
