"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"

type DoneButtonProps = {
  stepId: string
  what: string
  /** The letter that presses it in a list with keys of its own. */
  letter?: string
}

/** One press, and the way back for a while. */
export function DoneButton({ stepId, what, letter }: DoneButtonProps) {
  const t = useTranslations("next-step")
  const offerUndo = useUndo()
  const { act, busy, trouble } = useAct(t("failed"))
  const complete = () =>
    act(
      () => completeStep({ stepId }),
      () =>
        offerUndo({
          text: t.rich("completed", { step: what, what: (step) => <bdi>{step}</bdi> }),
          undo: () => reopenStep({ stepId }),
          undone: t("reopened"),
        }),
    )
  return (
    <>
      <Button size="small" busy={busy} onClick={complete} aria-keyshortcuts={letter}>
        {!busy && <Icon name="check" size={16} />}
        {t("done")}
        <VisuallyHidden> {what}</VisuallyHidden>
      </Button>
      {trouble && (
        <span role="alert" className="self-center text-table font-semibold text-danger">
          {trouble}
        </span>
      )}
    </>
  )
}
