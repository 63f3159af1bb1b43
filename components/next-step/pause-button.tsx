"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { pauseReminders, resumeReminders } from "@/lib/domain/next-step/actions"
import { pauseInput } from "@/lib/domain/next-step/schema"

/** Lets Today be silent about one person until a day. */
export function PauseButton({ participantId }: { participantId: string }) {
  const t = useTranslations("next-step.pause")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {open && (
        <Dialog title={t("title")} onClose={() => setOpen(false)}>
          <PauseForm participantId={participantId} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function PauseForm({ participantId, onDone }: { participantId: string; onDone: () => void }) {
  const t = useTranslations("next-step.pause")
  const offerUndo = useUndo()
  const af = useActionForm({
    action: pauseReminders,
    schema: pauseInput,
    start: { participantId, until: "" },
    idPrefix: "pause-",
    onDone: () => {
      offerUndo({ text: t("saved"), undo: () => resumeReminders({ participantId }), undone: t("resumed") })
      onDone()
    },
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <p>{t("text")}</p>
      <DateField label={t("until")} {...af.field("until")} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
