"use client"

import { useEffect } from "react"
import { isTaken } from "@/components/ui/single-key"

/** Up and down walk over the rows of a page; Enter opens one, and a letter presses the row's own button of that letter. */
export function useRowKeys(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (!isTaken(event) && press(event.key)) event.preventDefault()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [enabled])
}

function press(key: string): boolean {
  if (key === "ArrowDown") return walk(1)
  if (key === "ArrowUp") return walk(-1)
  if (key.toLowerCase() === "u") return click(document, '[aria-keyshortcuts="U"]')
  const row = currentRow()
  if (!row) return false
  if (key === "Enter") return document.activeElement === row && click(row, "[data-open]")
  return /^[a-z]$/i.test(key) && click(row, `[aria-keyshortcuts="${key.toUpperCase()}"]`)
}

function walk(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = at === -1 ? rows.at(step === 1 ? 0 : -1) : rows[at + step]
  next?.focus()
  return next !== undefined
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? null
}

function click(within: ParentNode, selector: string): boolean {
  const found = within.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}
