"use client"

import { useEffect, useRef } from "react"

/**
 * Closes what is open below a box once a press elsewhere is over: what stands under it must not move while a finger is on its way to it.
 * Whoever leaves by a key closes it at once.
 */
export function usePressAway(id: string, isOpen: boolean, close: () => void): { onBlur: () => void } {
  const isPressed = useRef(false)
  useEffect(() => {
    if (!isOpen) return
    const press = () => {
      isPressed.current = true
    }
    const release = (event: Event) => {
      isPressed.current = false
      if (!(event.target instanceof Element) || event.target.id !== id) close()
    }
    document.addEventListener("pointerdown", press, true)
    document.addEventListener("click", release, true)
    return () => {
      isPressed.current = false
      document.removeEventListener("pointerdown", press, true)
      document.removeEventListener("click", release, true)
    }
  }, [id, isOpen, close])
  return {
    onBlur: () => {
      if (!isPressed.current) close()
    },
  }
}
