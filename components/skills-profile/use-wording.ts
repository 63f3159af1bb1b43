"use client"

import { useLocale, useMessages } from "next-intl"
import { useMemo } from "react"
import { wordingOf } from "./wording"

/** The words for what a profile holds, where the page has sent them to the browser. */
export function useWording() {
  const messages = useMessages()
  const locale = useLocale()
  return useMemo(() => wordingOf(messages, locale), [messages, locale])
}
