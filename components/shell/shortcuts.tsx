"use client"

import dynamic from "next/dynamic"
import { useEffect, useRef, useState } from "react"
import { isTaken } from "@/components/ui/single-key"
import { useSoftWay } from "@/components/ui/soft-way"
import type { NamedDestination } from "./destinations"

const ShortcutHelp = dynamic(() => import("./shortcut-help").then((file) => file.ShortcutHelp))

/** How long after G the second letter may come. */
const patience = 1500

type ShortcutsProps = { destinations: readonly NamedDestination[]; canLog: boolean }

/** C, G and a letter, a digit, /, ?: never in a field, never over an open dialog, never with Ctrl, Alt or Cmd. */
export function Shortcuts({ destinations, canLog }: ShortcutsProps) {
  const go = useSoftWay()
  const wentAt = useRef(0)
  const [helping, setHelping] = useState(false)
  useEffect(() => {
    const places = new Map(destinations.map(({ letter, href }) => [letter.toLowerCase(), href]))
    const first: Record<string, () => void> = {
      "?": () => setHelping(true),
      "/": focusSearch,
      g: () => {
        wentAt.current = Date.now()
      },
    }
    if (canLog) first.c = logSession
    const actOf = (letter: string) => {
      const href = Date.now() - wentAt.current < patience ? places.get(letter) : undefined
      wentAt.current = 0
      return href ? () => go(href) : (first[letter] ?? partOfFile(letter))
    }
    const listen = (event: KeyboardEvent) => {
      const act = isTaken(event) ? undefined : actOf(event.key.toLowerCase())
      if (act) event.preventDefault()
      act?.()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [go, destinations, canLog])
  return helping ? (
    <ShortcutHelp destinations={destinations} canLog={canLog} onClose={() => setHelping(false)} />
  ) : null
}

function logSession() {
  document.querySelector<HTMLElement>('[data-shortcut="log-session"]')?.click()
}

/** The parts of an open file are numbered as they stand in their row. */
function partOfFile(digit: string): (() => void) | undefined {
  const part = /^[1-9]$/.test(digit) && document.querySelector<HTMLElement>(`[data-shortcut="part-${digit}"]`)
  return part ? () => part.click() : undefined
}

function focusSearch() {
  document.querySelector<HTMLElement>('[data-shortcut="search"]')?.focus()
}
