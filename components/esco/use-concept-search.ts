"use client"

import { useEffect, useState } from "react"
import { searchEsco } from "@/lib/domain/esco/actions"
import type { FoundConcept } from "@/lib/domain/esco/rules"
import type { ConceptKind } from "@/lib/domain/esco/schema"

/** Why there is nothing to choose but the words themselves. */
export type Trouble = "nothing" | "failed" | "signedOut"
type Answer = { text: string; concepts: readonly FoundConcept[]; trouble: Trouble | null }

const none: Answer = { text: "", concepts: [], trouble: null }
const pause = 150
const shortest = 2

/** Looks up what is typed and forgets answers that came too late; until the next is there, the last one stays. */
export function useConceptSearch(kind: ConceptKind, languages: readonly string[], typed: string) {
  const [answer, setAnswer] = useState(none)
  const text = typed.trim()
  const spoken = languages.join()

  useEffect(() => {
    if (text.length < shortest) return setAnswer(none)
    let current = true
    const timer = setTimeout(async () => {
      const found = await lookUp({ kind, text, languages: spoken.split(",").filter(Boolean) })
      if (current) setAnswer({ text, ...found })
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [kind, spoken, text])

  if (text.length < shortest) return { concepts: [], trouble: null, isSettled: true }
  const isSettled = answer.text === text
  return { concepts: answer.concepts, trouble: isSettled ? answer.trouble : null, isSettled }
}

async function lookUp(input: {
  kind: ConceptKind
  text: string
  languages: string[]
}): Promise<Omit<Answer, "text">> {
  try {
    const outcome = await searchEsco(input)
    if (outcome.done) return found(outcome.value.concepts)
    return { concepts: [], trouble: outcome.signedOut ? "signedOut" : "failed" }
  } catch {
    return { concepts: [], trouble: "failed" }
  }
}

function found(concepts: readonly FoundConcept[]): Omit<Answer, "text"> {
  return { concepts, trouble: concepts.length === 0 ? "nothing" : null }
}
