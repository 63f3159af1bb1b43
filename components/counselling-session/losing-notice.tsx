"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

type LosingNoticeProps = { of: "draft" | "note"; onStay: () => void; onLeave: () => void }

/** She closes a form, and what she typed is kept nowhere else. */
export function LosingNotice({ of, onStay, onLeave }: LosingNoticeProps) {
  const t = useTranslations("counselling-session.log.losing")
  return (
    <div className="mb-5">
      <Notice
        tone="warning"
        role="alert"
        title={t(`${of}.title`)}
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
        {t(`${of}.text`)}
      </Notice>
    </div>
  )
}
