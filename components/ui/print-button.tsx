"use client"

import type { ComponentProps } from "react"
import { Button } from "./button"

type PrintButtonProps = Pick<ComponentProps<typeof Button>, "variant" | "size" | "children">

/** Opens the browser's own printing; the page knows how it looks on paper. */
export function PrintButton(look: PrintButtonProps) {
  return <Button {...look} onClick={() => window.print()} />
}
