"use client"

import { useTranslations } from "next-intl"
import { useSay } from "@/components/form/say"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { RollCall } from "./use-roll-call"

/** Why marks wait, and what can be done about it. Nothing is lost meanwhile. */
export function RollCallTrouble({ rollCall }: { rollCall: RollCall }) {
  const t = useTranslations("roll-call")
  const form = useTranslations("form")
  const say = useSay()
  const { trouble, unsaved, accept, drop } = rollCall
  if (!trouble) return null
  if (trouble.kind === "doubtful")
    return (
      <Notice
        tone="warning"
        role="alert"
        actions={
          <>
            <Button size="small" variant="primary" onClick={accept}>
              {form("continueAnyway")}
            </Button>
            <Button size="small" onClick={drop}>
              {t("drop")}
            </Button>
          </>
        }
      >
        {trouble.problems.map((problem) => (
          <p key={problem.key}>{say(problem)}</p>
        ))}
      </Notice>
    )
  return (
    <Notice
      tone="warning"
      role="alert"
      title={t("waiting", { count: unsaved })}
      actions={
        trouble.kind === "signedOut" && (
          <a href="/sign-in" target="_blank" rel="noopener" className="link self-center text-table">
            {form("signInElsewhere")}
          </a>
        )
      }
    >
      {t(trouble.kind === "signedOut" ? "signedOut" : "offline")}
    </Notice>
  )
}
