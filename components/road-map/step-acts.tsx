"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { Opened } from "@/components/form/opened"
import { Icon } from "@/components/ui/icon"
import type { RoadMapLine } from "@/lib/domain/road-map/queries"
import { keepStep, moveStep, removeStep } from "@/lib/domain/road-map-step/actions"
import { StepForm } from "./step-form"

type StepActsProps = { step: RoadMapLine; isFirst: boolean; isLast: boolean }

/** What can be done with a step of a draft. */
export function StepActs({ step, isFirst, isLast }: StepActsProps) {
  const t = useTranslations("road-map.step")
  const { id: stepId, month } = step
  const what = step.detail ? step.text.replace("…", step.detail) : step.text
  return (
    <div data-chrome className="flex flex-wrap items-center gap-1">
      <Opened label={t("change")} aria-label={t("editOne", { what })} size="small">
        {(close) => <StepForm month={month} step={step} onClose={close} />}
      </Opened>
      {!isFirst && (
        <ActButton
          act={() => moveStep({ stepId, direction: "up" })}
          label={t("upOne", { what })}
          variant="quiet"
        >
          <Icon name="up" size={16} />
          {t("up")}
        </ActButton>
      )}
      {!isLast && (
        <ActButton
          act={() => moveStep({ stepId, direction: "down" })}
          label={t("downOne", { what })}
          variant="quiet"
        >
          <Icon name="lower" size={16} />
          {t("down")}
        </ActButton>
      )}
      <ActButton
        act={() => removeStep({ stepId })}
        label={t("removeOne", { what })}
        variant="quiet"
        undo={({ step: gone }) => ({
          text: t("removed"),
          undone: t("back"),
          undo: () => keepStep(gone),
        })}
      >
        {t("remove")}
      </ActButton>
    </div>
  )
}
