"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { DateField } from "@/components/ui/text-field"
import { resumeWork, suspendWork } from "@/lib/domain/work-suspension/actions"
import { resumptionInput, suspensionInput, suspensionReasons } from "@/lib/domain/work-suspension/schema"
import { PartButton, PartForm } from "./part-forms"

type Of = { workExperienceId: string; today: string }

export function SuspendButton(of: Of) {
  const t = useTranslations("work-experience.suspensions")
  return <PartButton label={t("suspend")}>{(close) => <SuspendForm {...of} onClose={close} />}</PartButton>
}

function SuspendForm({ workExperienceId, today, onClose }: Of & { onClose: () => void }) {
  const t = useTranslations("work-experience.suspensions")
  const af = useActionForm<z.input<typeof suspensionInput>, unknown>({
    action: suspendWork,
    schema: suspensionInput,
    start: { workExperienceId, from: today, reason: "hers" },
    idPrefix: "suspend-",
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t("suspend")} save={t("suspendSave")} onClose={onClose}>
      <DateField label={t("from")} {...af.field("from")} />
      <ChoiceGroup
        label={t("why")}
        look="segments"
        choices={suspensionReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        {...af.field("reason")}
      />
    </PartForm>
  )
}

export function ResumeButton(of: Of) {
  const t = useTranslations("work-experience.suspensions")
  return (
    <PartButton label={t("resume")} primary>
      {(close) => <ResumeForm {...of} onClose={close} />}
    </PartButton>
  )
}

function ResumeForm({ workExperienceId, today, onClose }: Of & { onClose: () => void }) {
  const t = useTranslations("work-experience.suspensions")
  const af = useActionForm<z.input<typeof resumptionInput>, unknown>({
    action: resumeWork,
    schema: resumptionInput,
    start: { workExperienceId, backOn: today },
    idPrefix: "resume-",
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t("resume")} save={t("resumeSave")} onClose={onClose}>
      <DateField label={t("backOn")} {...af.field("backOn")} />
    </PartForm>
  )
}
