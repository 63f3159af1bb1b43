"use client"

import { useLocale } from "next-intl"
import { useEffect, useLayoutEffect, useState } from "react"
import type { Place } from "@/components/table/place"
import { type Memory, useFinding } from "@/components/table/use-finding"
import { searchCohort } from "@/lib/domain/cohort/actions"
import type { CohortLine } from "@/lib/domain/cohort/rules"

/** What is searched for. It is in the entry of the browser's history, never in an address. */
export type Search = { text: string; within: boolean }
const nothing: Search = { text: "", within: false }

/** What this tab found last, so that coming back shows it at once. Gone with the page itself. */
const memory: Memory<{ lines: CohortLine[] }> = {}

/** A search for names that comes back with Back. */
export function useNameSearch(place: Place) {
  const locale = useLocale()
  // Nothing until this entry of the history has been asked, so that what it remembers is not overwritten.
  const [kept, setSearch] = useState<Search | null>(null)
  const search = kept ?? nothing
  const { text } = search
  const within = { locale, within: search.within ? place.query : null }
  const finding = useFinding({ text, within, look: searchCohort, memory })
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

  /** Whether the rows that this entry of the history stands for are drawn. */
  const settled =
    kept !== null && (text.trim() === "" || (finding.state !== "none" && finding.state !== "searching"))
  return { search, setSearch, finding, settled }
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
