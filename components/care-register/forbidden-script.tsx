"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

const steps = ["keep", "say", "call", "told"] as const

/** What to do and say while somebody who must never collect stands at the door. */
export function ForbiddenScript({ onClose }: { onClose: () => void }) {
  const t = useTranslations("care-register.forbidden")
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="rounded-card">
      <Notice
        tone="danger"
        role="alert"
        title={t("title")}
        actions={
          <Button size="small" onClick={onClose}>
            {t("close")}
          </Button>
        }
      >
        <ol className="list-decimal ps-5">
          {steps.map((step) => (
            <li key={step} className="py-0.5">
              {t(step)}
            </li>
          ))}
        </ol>
      </Notice>
    </div>
  )
}
