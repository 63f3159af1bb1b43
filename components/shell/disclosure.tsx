"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { classes } from "@/components/ui/classes"

type DisclosureProps = {
  label: ReactNode
  className?: string
  /** Where what opens is placed. */
  place?: string
  children: ReactNode
}

/** A menu that opens without JavaScript; with it, Escape and a press elsewhere close it. */
export function Disclosure({ label, className, place = "end-0 top-full mt-2", children }: DisclosureProps) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target))
        box.current?.removeAttribute("open")
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !box.current?.open) return
      box.current.open = false
      box.current.querySelector("summary")?.focus()
    }
    document.addEventListener("pointerdown", closeOutside)
    document.addEventListener("focusin", closeOutside)
    document.addEventListener("keydown", closeOnEscape)
    return () => {
      document.removeEventListener("pointerdown", closeOutside)
      document.removeEventListener("focusin", closeOutside)
      document.removeEventListener("keydown", closeOnEscape)
    }
  }, [])
  return (
    <details ref={box} className="relative">
      <summary className={classes("list-none", className)}>{label}</summary>
      <div
        className={classes(
          "boxed absolute z-40 grid w-64 gap-4 rounded-card border border-divider bg-surface p-4 text-start shadow-overlay",
          place,
        )}
      >
        {children}
      </div>
    </details>
  )
}
