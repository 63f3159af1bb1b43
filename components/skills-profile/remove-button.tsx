"use client"

import { useTranslations } from "next-intl"
import { useSay } from "@/components/form/say"
import { type SendingAction, useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"

type RemoveButtonProps = {
  name: string
  row: { participantId: string; rowId: string; version: number }
  remove: SendingAction<unknown>
  /** Puts it back as it was. */
  again: () => Promise<{ done: boolean }>
  /** What has the focus when the row is gone. */
  focusNext: string
}

/** Takes a row away at once; what it was stays in the history, and for a moment the way back stands below. */
export function RemoveButton({ name, row, remove, again, focusNext }: RemoveButtonProps) {
  const t = useTranslations("skills-profile.row")
  const words = useTranslations("form.trouble")
  const say = useSay()
  const offerUndo = useUndo()
  const { send, busy, trouble } = useSending({
    action: remove,
    onAnswer: (outcome) => {
      if (outcome.done) {
        offerUndo({ text: t("removed", { name }), undo: again })
        document.getElementById(focusNext)?.focus()
      } else offerUndo({ text: Object.values(outcome.problems).map(say).join(" ") })
    },
  })
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={t("removeNamed", { name })}
        busy={busy}
        onClick={() => send(row)}
      >
        {t("remove")}
      </Button>
      {trouble && (
        <span role="alert" className="self-center text-table text-danger">
          {words(`${trouble}.title`)}
        </span>
      )}
    </>
  )
}
