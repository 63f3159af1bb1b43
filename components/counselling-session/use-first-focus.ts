"use client"

import { useEffect } from "react"

/** Where a keyboard goes on: to whom it is about, or to the note that was begun; a phone's keyboard stays away. */
export function useFirstFocus({ who, note, begun }: { who: string; note: string; begun: boolean }): void {
  useEffect(() => {
    if (!matchMedia("(pointer: fine)").matches) return
    const field = document.getElementById(begun ? note : who)
    field?.focus({ preventScroll: begun })
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  }, [who, note, begun])
}
