"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

type LosingNoticeProps = { onStay: () => void; onLeave: () => void }

/** She closes a form, and what she typed is kept nowhere else. */
export function LosingNotice({ onStay, onLeave }: LosingNoticeProps) {
  const t = useTranslations("counselling-session.log.losing")
  return (
    <div className="mb-5">
      <Notice
        tone="warning"
        role="alert"
        title={t("draft.title")}
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
        {t("draft.text")}
      </Notice>
    </div>
  )
}
