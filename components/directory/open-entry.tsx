"use client"

import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Kept } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { ServiceSheet } from "@/lib/domain/directory/queries"

const EntryPanel = dynamic(() => import("./entry-panel").then((file) => file.EntryPanel), {
  ssr: false,
})

type OpenServiceProps = { service: ServiceSheet | null; drafts: readonly Kept[]; timezone: string }

/** The way to the form of a service: a new one, or one that has changed. */
export function OpenEntry({ service, drafts, timezone }: OpenServiceProps) {
  const t = useTranslations("directory")
  const router = useRouter()
  const [open, setOpen] = useState(false)
  function saved(serviceId: string) {
    setOpen(false)
    if (!service) router.push(`/services/${serviceId}`)
  }
  return (
    <>
      <Button variant={service ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        {!service && <Icon name="plus" />}
        {t(service ? "revise" : "add")}
      </Button>
      {open && (
        <EntryPanel
          service={service}
          drafts={drafts}
          timezone={timezone}
          onSaved={saved}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
