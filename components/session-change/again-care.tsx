"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextField } from "@/components/ui/text-field"
import { childcareAnswers } from "@/lib/domain/childcare/schema"
import type { AgainForming } from "./again-form"

/** Childcare is asked anew: what was true then need not be true this time. */
export function AgainCare({ af }: { af: AgainForming }) {
  const t = useTranslations("appointment")
  const answer = useWatch({ control: af.form.control, name: "childcare" })
  return (
    <div className="boxed grid gap-4 rounded-card border border-divider bg-care-tint px-4 py-3">
      <ChoiceGroup
        label={t("childcare")}
        look="segments"
        choices={childcareAnswers.map((value) => ({ value, label: t(`care.${value}`) }))}
        {...af.field("childcare")}
      />
      {answer === "offered" && (
        <TextField
          label={t("carePlaces")}
          hint={t("carePlacesHint")}
          inputMode="numeric"
          className="figures max-w-24"
          optional
          {...af.field("carePlaces")}
        />
      )}
      {answer === "not_possible" && <TextField label={t("careReason")} {...af.field("childcareReason")} />}
    </div>
  )
}
