"use client"

import { useTranslations } from "next-intl"
import { useUndo } from "@/components/ui/undo"
import { takeBackMove } from "@/lib/domain/itinerary-step/actions"

export type Moved = { stepId: string; what: string; to: "in_progress" | "done" | "not_done" | "cancelled" }

/** "Done: Spanish B1. Undo" */
export function useMovedBar(): (moved: Moved) => void {
  const t = useTranslations("itinerary.action")
  const offerUndo = useUndo()
  return ({ stepId, what, to }) =>
    offerUndo({
      text: t.rich(`moved.${to}`, { action: what, what: (action) => <bdi>{action}</bdi> }),
      undo: () => takeBackMove({ stepId }),
      undone: t("takenBack"),
    })
}
