"use client"

import { useEffect, useState } from "react"
import { searchServices } from "@/lib/domain/directory/actions"
import type { ServiceLine } from "@/lib/domain/directory/queries"
import type { ServiceFilters } from "@/lib/domain/directory/schema"

export type Finding =
  | { state: "none" | "searching" | "signedOut" | "failed" }
  | { state: "found"; lines: ServiceLine[] }

const pause = 200

/** Looks up what is typed when it rests, and forgets answers that came too late. */
export function useServiceSearch(limits: Partial<ServiceFilters> = {}) {
  const [text, setText] = useState("")
  const [finding, setFinding] = useState<Finding>({ state: "none" })
  const wanted = text.trim()
  const within = JSON.stringify(limits)
  useEffect(() => {
    if (wanted === "") return setFinding({ state: "none" })
    let current = true
    const timer = setTimeout(async () => {
      setFinding((before) => (before.state === "found" ? before : { state: "searching" }))
      const found = await lookUp({ ...JSON.parse(within), text: wanted })
      if (current) setFinding(found)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [wanted, within])
  return { text, setText, finding }
}

async function lookUp(asked: unknown): Promise<Finding> {
  try {
    const outcome = await searchServices(asked)
    if (outcome.done) return { state: "found", lines: outcome.value.lines }
    return { state: outcome.signedOut ? "signedOut" : "failed" }
  } catch {
    return { state: "failed" }
  }
}
