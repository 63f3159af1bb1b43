"use client"

import { type Messages, useMessages, useTranslations } from "next-intl"
import type { Problem } from "@/lib/platform/outcome"

type Key = Parameters<ReturnType<typeof useTranslations<never>>>[0]

/** `say(problem)` is the sentence of a key that a schema, a rule or an action answered with. */
export function useSay(): (problem: Problem) => string {
  const t = useTranslations()
  const messages = useMessages()
  return ({ key, values }) => (isKnown(messages, key) ? t(key, values) : t("form.problems.unclear"))
}

function isKnown(messages: Partial<Messages>, key: string): key is Key {
  let place: unknown = messages
  for (const part of key.split(".")) {
    if (typeof place !== "object" || place === null) return false
    place = new Map(Object.entries(place)).get(part)
  }
  // What a build has parsed is a text, or a list of its pieces.
  return typeof place === "string" || Array.isArray(place)
}
