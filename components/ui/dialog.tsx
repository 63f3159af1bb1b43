"use client"

import { Overlay, type OverlayProps } from "./overlay"

/** A question in the middle of the screen. Drawn only while it is open. */
export function Dialog(props: OverlayProps) {
  return (
    <Overlay
      {...props}
      place="items-end justify-center md:items-center md:p-6"
      sheet="enter-rise max-h-[92dvh] w-full max-w-xl rounded-t-card md:rounded-card"
    />
  )
}
