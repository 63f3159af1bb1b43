"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { completeNext, reopenNext } from "@/lib/domain/employer-meeting/actions"
import { finishStep, takeUpStep } from "@/lib/domain/needs-step/actions"
import { completeStep, reopenStep } from "@/lib/domain/next-step/actions"
import type { StepSource } from "@/lib/platform/employer-steps"
import type { Outcome } from "@/lib/platform/outcome"

/** Where a step was written decides who ticks it off. */
type Ways = Record<"complete" | "reopen", (id: string) => Promise<Outcome<unknown>>>
const acts: Record<StepSource | "participant", Ways> = {
  participant: {
    complete: (stepId: string) => completeStep({ stepId }),
    reopen: (stepId: string) => reopenStep({ stepId }),
  },
  needs: {
    complete: (stepId: string) => finishStep({ stepId }),
    reopen: (stepId: string) => takeUpStep({ stepId }),
  },
  meeting: {
    complete: (meetingId: string) => completeNext({ meetingId }),
    reopen: (meetingId: string) => reopenNext({ meetingId }),
  },
}

type DoneButtonProps = {
  stepId: string
  from?: keyof typeof acts
  what: string
  /** The letter that presses it in a list with keys of its own. */
  letter?: string
}

/** One press, and the way back for a while. */
export function DoneButton({ stepId, from = "participant", what, letter }: DoneButtonProps) {
  const t = useTranslations("next-step")
  const offerUndo = useUndo()
  const { act, busy, trouble } = useAct(t("failed"))
  const complete = () =>
    act(
      () => acts[from].complete(stepId),
      () =>
        offerUndo({
          text: t.rich("completed", { step: what, what: (step) => <bdi>{step}</bdi> }),
          undo: () => acts[from].reopen(stepId),
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
