"use client"

import { Button } from "@/components/ui/button"

/** Opens the browser's own printing; the page knows how it looks on paper. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button size="small" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
