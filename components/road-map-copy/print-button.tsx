"use client"

import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"

/** Opens the browser's own printing. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
