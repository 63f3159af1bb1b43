"use client"

import { Overlay, type OverlayProps } from "./overlay"

/** Beside the page on a wide screen, a sheet over it on a phone. Drawn only while it is open. */
export function SidePanel(props: OverlayProps) {
  return (
    <Overlay
      {...props}
      place="items-end justify-end"
      sheet="enter-rise md:enter-panel h-[94dvh] w-full rounded-t-card md:h-dvh md:max-w-xl md:rounded-none md:rounded-s-card"
    />
  )
}
