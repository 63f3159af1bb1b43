"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { useSoftWay } from "./soft-way"

/** Plain links inside lead to the next page without loading it whole. One listener for a list, and no prefetch. */
export function SoftLinks({ children }: { children: ReactNode }) {
  const go = useSoftWay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = softAddress(event)
      if (address === null) return
      event.preventDefault()
      go(address)
    }
    const inside = box.current
    inside?.addEventListener("click", follow)
    return () => inside?.removeEventListener("click", follow)
  }, [go])
  return (
    <div ref={box} className="contents">
      {children}
    </div>
  )
}

/** Only a plain press on a link of our own: never with a modifier key, a download or another window. */
function softAddress(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
  if (!link || modified || event.defaultPrevented || event.button !== 0) return null
  if (link.target || link.hasAttribute("download") || link.dataset.hard !== undefined) return null
  return addressWithin(new URL(link.href))
}

function addressWithin(url: URL): string | null {
  if (url.origin !== location.origin || url.pathname.startsWith("/api/")) return null
  const here = url.pathname === location.pathname && url.search === location.search
  return here && url.hash ? null : `${url.pathname}${url.search}${url.hash}`
}
