"use client"

import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { NamedDestination } from "@/components/shell/destinations"
import { Icon } from "@/components/ui/icon"
import type { Principal } from "@/lib/access/principal"

const Palette = dynamic(() => import("./palette").then((file) => file.Palette), { ssr: false })

type PaletteOpenerProps = { principal: Principal; destinations: readonly NamedDestination[] }

/** One box for everything: a name, a page, something to begin. Ctrl and K open it anywhere, also from inside a field. */
export function PaletteOpener(props: PaletteOpenerProps) {
  const t = useTranslations("shell")
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!asked || event.key.toLowerCase() !== "k" || document.querySelector("[data-overlay]")) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="ms-auto flex min-h-control shrink-0 cursor-pointer items-center gap-2 rounded-control border-control text-muted hover:border-ink max-md:size-11 max-md:justify-center md:border md:ps-3 md:pe-2"
      >
        <Icon name="search" size={18} />
        <span className="max-md:sr-only">{t("find")}</span>
        <kbd className="ms-4 hidden rounded border border-divider bg-sunken px-1 text-meta lg:inline">
          Ctrl K
        </kbd>
      </button>
      {open && <Palette {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
