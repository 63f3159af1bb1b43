"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

/** She closes the form and its draft could not be saved. */
export function LosingNotice({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useTranslations("counselling-session.log.losing")
  return (
    <div className="mb-5">
      <Notice
        tone="warning"
        role="alert"
        title={t("title")}
        actions={
          <>
            <Button size="small" variant="primary" onClick={onStay} autoFocus>
              {t("stay")}
            </Button>
            <Button size="small" onClick={onLeave}>
              {t("leave")}
            </Button>
          </>
        }
      >
        {t("text")}
      </Notice>
    </div>
  )
}
