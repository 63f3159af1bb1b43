"use client"

import { useTranslations } from "next-intl"
import { useSay } from "@/components/form/say"
import { LaterWords } from "@/components/shell/later-words"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { RecordTrouble } from "./use-record"

type RowTroubleProps = { trouble: RecordTrouble; onContinue: () => void }

/** Why a press did not record, beside the row that was pressed. */
export function RowTrouble(props: RowTroubleProps) {
  return (
    <div className="col-span-full">
      <LaterWords of={["counselling-session", "childcare", "care-breach", "form"]}>
        <Trouble {...props} />
      </LaterWords>
    </div>
  )
}

function Trouble({ trouble, onContinue }: RowTroubleProps) {
  const t = useTranslations("form")
  const say = useSay()
  const title =
    trouble.kind === "refused" || trouble.kind === "doubtful" ? undefined : t(`trouble.${trouble.kind}.title`)
  return (
    <Notice
      tone="warning"
      role="alert"
      title={title}
      actions={
        <>
          {trouble.kind === "doubtful" && (
            <Button size="small" variant="primary" onClick={onContinue}>
              {t("continueAnyway")}
            </Button>
          )}
          {trouble.kind === "signedOut" && (
            <a href="/sign-in" target="_blank" rel="noopener" className="link self-center text-table">
              {t("signInElsewhere")}
            </a>
          )}
        </>
      }
    >
      {trouble.problems.map((problem) => (
        <p key={problem.key}>{say(problem)}</p>
      ))}
    </Notice>
  )
}
