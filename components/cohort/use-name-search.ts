"use client"

import { useLocale } from "next-intl"
import { useEffect, useLayoutEffect, useState } from "react"
import type { Place } from "@/components/table/place"
import { searchCohort } from "@/lib/domain/cohort/actions"
import type { CohortLine } from "@/lib/domain/cohort/rules"

/** What is searched for. It is in the entry of the browser's history, never in an address. */
export type Search = { text: string; within: boolean }
export type Finding =
  | { state: "none" | "searching" | "signedOut" | "failed" }
  | { state: "found"; lines: CohortLine[] }

const nothing: Search = { text: "", within: false }
const pause = 150

/** What this tab found last, so that coming back shows it at once. Gone with the page itself. */
let last: { key: string; lines: CohortLine[] } | undefined

/** Looks up what is typed, forgets answers that came too late, and comes back with Back. */
export function useNameSearch(place: Place) {
  const locale = useLocale()
  // Nothing until this entry of the history has been asked, so that what it remembers is not overwritten.
  const [kept, setSearch] = useState<Search | null>(null)
  const search = kept ?? nothing
  const [finding, setFinding] = useState<Finding>({ state: "none" })
  const text = search.text.trim()
  const limits = search.within ? JSON.stringify(place.query) : ""
  const entry = JSON.stringify(place.query)

  useLayoutEffect(() => {
    const restore = () => setSearch(keptSearch())
    restore()
    window.addEventListener("popstate", restore)
    return () => window.removeEventListener("popstate", restore)
  }, [])

  // Another address is another entry of the history.
  useEffect(() => {
    if (kept) keep({ search: kept })
  }, [kept, entry])

  useLayoutEffect(() => {
    if (text === "") return setFinding({ state: "none" })
    const key = `${text} ${limits} ${locale}`
    if (last?.key === key) return setFinding({ state: "found", lines: last.lines })
    let current = true
    const timer = setTimeout(async () => {
      setFinding((before) => (before.state === "found" ? before : { state: "searching" }))
      const found = await lookUp({ text, locale, within: limits ? JSON.parse(limits) : null })
      if (!current) return
      if (found.state === "found") last = { key, lines: found.lines }
      setFinding(found)
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, limits, locale])

  /** Whether the rows that this entry of the history stands for are drawn. */
  const settled =
    kept !== null && (text === "" || (finding.state !== "none" && finding.state !== "searching"))
  return { search, setSearch, finding, settled }
}

async function lookUp(input: { text: string; locale: string; within: unknown }): Promise<Finding> {
  try {
    const outcome = await searchCohort(input)
    if (outcome.done) return { state: "found", lines: outcome.value.lines }
    return { state: outcome.signedOut ? "signedOut" : "failed" }
  } catch {
    return { state: "failed" }
  }
}

function keptSearch(): Search {
  const kept: unknown = window.history.state?.search
  if (typeof kept !== "object" || kept === null || !("text" in kept) || !("within" in kept)) return nothing
  return typeof kept.text === "string" ? { text: kept.text, within: kept.within === true } : nothing
}

/** Remembers something in this entry of the history, beside what the router keeps there. */
export function keep(more: { search: Search } | { row: string | null }): void {
  window.history.replaceState({ ...window.history.state, ...more }, "")
}

/** The row that was opened from this entry of the history, once. */
export function takeKeptRow(): string | null {
  const row: unknown = window.history.state?.row
  if (typeof row !== "string") return null
  keep({ row: null })
  return row
}
