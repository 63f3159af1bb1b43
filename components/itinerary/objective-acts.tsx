"use client"

import { useTranslations } from "next-intl"
import { useAct } from "@/components/form/use-act"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { orderObjective, removeObjective } from "@/lib/domain/itinerary-objective/actions"
import type { Neighbours } from "./objective-block"
import { type EditedObjective, ObjectiveButton } from "./objective-button"
import { OrderButtons } from "./order-buttons"

type ObjectiveActsProps = { objective: EditedObjective; neighbours: Neighbours; removable: boolean }

/** What can be done with an objective; it goes only while nothing was planned under it. */
export function ObjectiveActs({ objective, neighbours, removable }: ObjectiveActsProps) {
  const t = useTranslations("itinerary.plan")
  const tell = useUndo()
  const { act, busy, trouble } = useAct(t("failed"))
  const { objectiveId, what } = objective
  const remove = () =>
    act(
      () => removeObjective({ objectiveId }),
      () => tell({ text: t("removed") }),
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ObjectiveButton itineraryId="" objective={objective} />
      <OrderButtons
        about={what}
        neighbours={neighbours}
        onOrder={(towards) => act(() => orderObjective({ objectiveId, towards }))}
      />
      {removable && (
        <Button size="small" variant="quiet" busy={busy} onClick={remove}>
          {t("removeObjective")}
          <VisuallyHidden> {what}</VisuallyHidden>
        </Button>
      )}
      {trouble && (
        <p role="alert" className="text-table font-semibold text-danger">
          {trouble}
        </p>
      )}
    </div>
  )
}
