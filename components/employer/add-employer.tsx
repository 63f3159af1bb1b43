"use client"

import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Kept } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

const AddPanel = dynamic(() => import("./add-panel").then((file) => file.AddPanel), { ssr: false })

/** The way to a company that is not known yet. */
export function AddEmployer({ drafts, timezone }: { drafts: readonly Kept[]; timezone: string }) {
  const t = useTranslations("employer-list")
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Icon name="plus" />
        {t("add")}
      </Button>
      {open && (
        <AddPanel
          drafts={drafts}
          timezone={timezone}
          onSaved={(employerId) => {
            setOpen(false)
            router.push(`/employers/${employerId}`)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
