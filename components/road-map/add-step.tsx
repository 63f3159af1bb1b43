"use client"

import { useTranslations } from "next-intl"
import { Opened } from "@/components/form/opened"
import { Icon } from "@/components/ui/icon"
import { StepForm } from "./step-form"

export function AddStep({ month, title }: { month: number; title: string }) {
  const t = useTranslations("road-map.months")
  return (
    <Opened
      label={
        <>
          <Icon name="plus" size={16} />
          {t("add")}
        </>
      }
      aria-label={t("addIn", { month: title })}
      size="small"
      data-chrome=""
    >
      {(close) => <StepForm month={month} onClose={close} />}
    </Opened>
  )
}
