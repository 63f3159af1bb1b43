"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { resumeReminders } from "@/lib/domain/next-step/actions"

/** Ends a pause before its day. */
export function ResumeButton({ participantId }: { participantId: string }) {
  const t = useTranslations("next-step")
  const tell = useUndo()
  const { act, busy, trouble } = useAct(t("failed"))
  return (
    <>
      <Button
        size="small"
        busy={busy}
        onClick={() =>
          act(
            () => resumeReminders({ participantId }),
            () => tell({ text: t("pause.resumed") }),
          )
        }
      >
        {t("pause.resume")}
      </Button>
      {trouble && <span role="alert">{trouble}</span>}
    </>
  )
}
