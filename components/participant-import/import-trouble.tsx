"use client"

import { useTranslations } from "next-intl"
import type { Trouble } from "@/components/form/use-sending"
import { Notice } from "@/components/ui/notice"

/** What stands between the person and the server; nothing is lost by it. */
export function ImportTrouble({ trouble, later = false }: { trouble: Trouble; later?: boolean }) {
  const t = useTranslations("participant-import.trouble")
  return (
    <Notice
      tone="warning"
      role="alert"
      actions={
        trouble === "signedOut" && (
          <a href="/sign-in" target="_blank" rel="noopener" className="link text-table">
            {t("signIn")}
          </a>
        )
      }
    >
      {t(trouble === "signedOut" && later ? "signedOutLater" : trouble)}
    </Notice>
  )
}
