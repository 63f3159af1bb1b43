"use client"

import { type ReactNode, useRef, useState } from "react"
import { Button } from "@/components/ui/button"

type OpeningProps = { label: ReactNode; id: string; children: ReactNode }

/** A form that stays out of the way until it is wanted; opening it moves to its first field. */
export function Opening({ label, id, children }: OpeningProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const toggle = () => {
    setOpen(!open)
    if (!open)
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("input,select,textarea")?.focus())
  }
  return (
    <div className="grid gap-4">
      <p>
        <Button aria-expanded={open} aria-controls={id} onClick={toggle}>
          {label}
        </Button>
      </p>
      <div id={id} ref={box} hidden={!open}>
        {open && <div className="boxed rounded-card border border-divider p-4">{children}</div>}
      </div>
    </div>
  )
}

/** After her case has moved, the page is another: the eye goes to where she is now. */
export function lookWhereSheIs(): void {
  setTimeout(() => document.getElementById("case-where")?.focus(), 200)
}
