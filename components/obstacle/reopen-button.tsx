"use client"

import { useTranslations } from "next-intl"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { reopenObstacle } from "@/lib/domain/obstacle/actions"

type ReopenButtonProps = { row: { participantId: string; rowId: string; version: number }; name: string }

/** It was resolved too soon, or it is back. */
export function ReopenButton({ row, name }: ReopenButtonProps) {
  const t = useTranslations("obstacle")
  const words = useTranslations("skills-profile.row")
  const trouble = useTranslations("form.trouble")
  const say = useSay()
  const tell = useUndo()
  const sending = useSending({
    action: reopenObstacle,
    onAnswer: (outcome) => {
      const text = outcome.done ? words("kept", { name }) : Object.values(outcome.problems).map(say).join(" ")
      tell({ text })
    },
  })
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        busy={sending.busy}
        aria-label={`${t("reopen")}: ${name}`}
        onClick={() => sending.send(row)}
      >
        {t("reopen")}
      </Button>
      {sending.trouble && (
        <span role="alert" className="self-center text-table text-danger">
          {trouble(`${sending.trouble}.title`)}
        </span>
      )}
    </>
  )
}
