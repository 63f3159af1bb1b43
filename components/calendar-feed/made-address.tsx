"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"

export type Addresses = { https: string; webcal: string }

/** The address, shown once: to copy, or for the calendar of this device. */
export function MadeAddress({ addresses: { https, webcal } }: { addresses: Addresses }) {
  const t = useTranslations("calendar-feed.made")
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(https).then(() => setCopied(true))
  return (
    <div className="mt-4">
      <Notice tone="success" role="status" title={t("title")}>
        <div className="grid gap-3">
          <p>{t("text")}</p>
          <TextField
            label={t("https")}
            name="feed-address"
            value={https}
            readOnly
            dir="ltr"
            onFocus={(focus) => focus.currentTarget.select()}
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" onClick={copy}>
              {t("copy")}
            </Button>
            <LinkButton size="small" variant="secondary" href={webcal}>
              {t("webcal")}
            </LinkButton>
            <span role="status" className="text-success">
              {copied && t("copied")}
            </span>
          </div>
        </div>
      </Notice>
    </div>
  )
}
