"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { childcareAnswers } from "@/lib/domain/childcare/schema"
import type { RosterForm } from "./use-roster-form"

/** Nobody has said yet whether there was childcare at this session. */
export function RosterCare({ af }: { af: RosterForm }) {
  const t = useTranslations("counselling-session.log")
  const answer = useWatch({ control: af.form.control, name: "childcare" })
  return (
    <div className="boxed grid gap-4 rounded-card border border-divider bg-care-tint px-4 py-3">
      <ChoiceGroup
        label={t("childcare")}
        look="segments"
        choices={childcareAnswers.map((value) => ({ value, label: t(`care.${value}`) }))}
        {...af.field("childcare")}
      />
      {answer === "not_possible" && <TextField label={t("careReason")} {...af.field("childcareReason")} />}
    </div>
  )
}
