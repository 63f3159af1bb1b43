"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { moveAction, orderAction } from "@/lib/domain/itinerary-step/actions"
import { canMove } from "@/lib/domain/itinerary-step/rules"
import type { StepState } from "@/lib/domain/itinerary-step/schema"
import { ActionButton, type ActionButtonProps } from "./action-button"
import { EndingButton } from "./ending-button"
import type { Neighbours } from "./objective-block"
import { OrderButtons } from "./order-buttons"
import { useMovedBar } from "./use-moved-bar"
import { useStayHere } from "./use-stay-here"

type ActionActsProps = {
  stepId: string
  version: number
  what: string
  state: StepState
  today: string
  neighbours: Neighbours
  editing: Omit<ActionButtonProps, "action" | "about">
}

/** What can be done with an open action: the next thing first, everything else behind "More". */
export function ActionActs({ stepId, version, what, state, today, neighbours, editing }: ActionActsProps) {
  const t = useTranslations("itinerary")
  const [more, setMore] = useState(false)
  const box = useId()
  useStayHere(`action-${stepId}`, state)
  const { act, busy, trouble } = useAct(t("plan.failed"))
  const tellMoved = useMovedBar()
  const ending = { stepId, version, what, today }
  const start = () =>
    act(
      () => moveAction({ stepId, version, to: "in_progress" }),
      () => tellMoved({ stepId, what, to: "in_progress" }),
    )
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {canMove(state, "in_progress") && (
          <Button size="small" busy={busy} onClick={start}>
            {t("action.start")}
            <VisuallyHidden> {what}</VisuallyHidden>
          </Button>
        )}
        {canMove(state, "done") && <EndingButton {...ending} to="done" />}
        <Button
          size="small"
          variant="quiet"
          aria-expanded={more}
          aria-controls={box}
          onClick={() => setMore((shown) => !shown)}
        >
          {t("plan.more")}
          <VisuallyHidden> {what}</VisuallyHidden>
          <Icon name="down" size={16} />
        </Button>
      </div>
      <div id={box} hidden={!more} className={more ? "col-span-full flex flex-wrap gap-2" : undefined}>
        <ActionButton {...editing} action={{ stepId, version }} about={what} />
        <OrderButtons
          about={what}
          neighbours={neighbours}
          onOrder={(towards) => act(() => orderAction({ stepId, towards }))}
        />
        {canMove(state, "not_done") && <EndingButton {...ending} to="not_done" />}
        {canMove(state, "cancelled") && <EndingButton {...ending} to="cancelled" />}
      </div>
      {trouble && (
        <p role="alert" className="col-span-full text-table font-semibold text-danger">
          {trouble}
        </p>
      )}
    </>
  )
}
