"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"

/** The quick log could not open: who is signed out signs in elsewhere and tries again here. */
export function ChoicesMissing({ signedOut, onRetry }: { signedOut: boolean; onRetry: () => void }) {
  const t = useTranslations("form")
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t(signedOut ? "trouble.signedOut.title" : "trouble.offline.title")}
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
          {signedOut && (
            <a href="/sign-in" target="_blank" rel="noopener" className="link self-center text-table">
              {t("signInElsewhere")}
            </a>
          )}
        </>
      }
    />
  )
}
