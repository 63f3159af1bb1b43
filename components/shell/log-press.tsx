"use client"

import type { MouseEvent, ReactNode } from "react"

/** Opens the quick log where the page has it, else leads to the form. */
export function LogPress({ className, children }: { className: string; children: ReactNode }) {
  function press(event: MouseEvent) {
    const opener = document.querySelector<HTMLElement>('button[data-shortcut="log-session"]')
    if (!opener) return
    event.preventDefault()
    opener.click()
  }
  return (
    <a href="/sessions/new" onClick={press} className={className}>
      {children}
    </a>
  )
}
