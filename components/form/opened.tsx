"use client"

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"

type OpenedProps = Omit<ComponentProps<typeof Button>, "children" | "onClick" | "ref"> & {
  label: ReactNode
  /** The form that stands in the button's place; it calls `close` when it is done. */
  children: (close: () => void) => ReactNode
}

/** A button, and in its place the form it opens: the keyboard goes into the form and comes back to the button. */
export function Opened({ label, children, ...button }: OpenedProps) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (open) place.current?.querySelector<HTMLElement>("select, input, textarea")?.focus()
    else if (was.current) opener.current?.focus()
    was.current = open
  }, [open])
  if (!open)
    return (
      <Button {...button} ref={opener} onClick={() => setOpen(true)}>
        {label}
      </Button>
    )
  return (
    <div ref={place} className="boxed grid w-full basis-full rounded-card border border-control bg-page p-4">
      {children(() => setOpen(false))}
    </div>
  )
}
