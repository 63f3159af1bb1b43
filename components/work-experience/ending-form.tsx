"use client"

import { useLocale, useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { endWork } from "@/lib/domain/work-ending/actions"
import { endingFor } from "@/lib/domain/work-ending/rules"
import { endedBy, endingInput } from "@/lib/domain/work-ending/schema"
import { requiredEnd, type Term } from "@/lib/domain/work-term/rules"
import { dayName, isCivilDate } from "@/lib/platform/dates"
import { PartButton, PartForm } from "./part-forms"

type EndButtonProps = { workExperienceId: string; term: Term; today: string }
type Fields = z.input<typeof endingInput>

export function EndButton(props: EndButtonProps) {
  const t = useTranslations("work-experience.ending")
  return <PartButton label={t("end")}>{(close) => <EndForm {...props} onClose={close} />}</PartButton>
}

/** Until when, whether a job came of it, and which of the three endings that makes. */
function EndForm({ workExperienceId, term, today, onClose }: EndButtonProps & { onClose: () => void }) {
  const t = useTranslations("work-experience.ending")
  const who = useTranslations("work-experience.endedBy")
  const af = useActionForm<Fields, unknown>({
    action: endWork,
    schema: endingInput,
    start: { workExperienceId, endedOn: today, hired: "no", by: "", reason: "" },
    idPrefix: "end-",
    onDone: onClose,
  })
  const [endedOn, hired] = useWatch({ control: af.form.control, name: ["endedOn", "hired"] })
  const ending = isCivilDate(endedOn) ? endingFor({ endedOn, hired }, term) : null
  return (
    <PartForm of={af} label={t("end")} save={t("save")} onClose={onClose}>
      <DateField label={t("on")} {...af.field("endedOn")} />
      <ChoiceGroup
        label={t("hired")}
        look="segments"
        choices={(["yes", "no"] as const).map((value) => ({ value, label: t(`answers.${value}`) }))}
        {...af.field("hired")}
      />
      {ending && <WhichEnding ending={ending} end={requiredEnd(term, endedOn)} />}
      {ending === "interrupted" && (
        <Select
          label={t("by")}
          none={t("none")}
          choices={endedBy.map((value) => ({ value, label: who(value) }))}
          {...af.field("by")}
        />
      )}
      {ending !== "completed" && (
        <TextArea
          label={t("reason")}
          hint={t("reasonHint")}
          optional={ending !== "interrupted"}
          rows={2}
          {...af.field("reason")}
        />
      )}
    </PartForm>
  )
}

type WhichProps = { ending: ReturnType<typeof endingFor>; end: string }

function WhichEnding({ ending, end }: WhichProps) {
  const t = useTranslations("work-experience.ending")
  const day = dayName(end, "UTC", useLocale())
  return (
    <Notice role="status" tone={ending === "interrupted" ? "warning" : "success"} title={t(`as.${ending}`)}>
      {t(`why.${ending}`, { day })}
    </Notice>
  )
}
