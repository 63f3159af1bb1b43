"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { addStay } from "@/lib/domain/work-stay/actions"
import { stayInput } from "@/lib/domain/work-stay/schema"
import { PartButton, PartForm } from "./part-forms"

type StayButtonProps = {
  workExperienceId: string
  contacts: readonly { value: string; label: string }[]
  today: string
}

/** She goes on with another host. */
export function StayButton(props: StayButtonProps) {
  const t = useTranslations("work-experience.stays")
  return <PartButton label={t("next")}>{(close) => <StayForm {...props} onClose={close} />}</PartButton>
}

function StayForm({ workExperienceId, contacts, today, onClose }: StayButtonProps & { onClose: () => void }) {
  const t = useTranslations("work-experience.stays")
  const form = useTranslations("work-experience.form")
  const af = useActionForm<z.input<typeof stayInput>, unknown>({
    action: addStay,
    schema: stayInput,
    start: {
      ...{ workExperienceId, lastDay: today, startsOn: "", contactId: "" },
      ...{ site: "", tasksAgreed: "", supportAgreed: "" },
    },
    idPrefix: "stay-",
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t("next")} save={t("save")} onClose={onClose}>
      <p className="max-w-text text-table text-muted">{t("nextHint")}</p>
      <div className="flex flex-wrap gap-4">
        <DateField label={t("lastDay")} {...af.field("lastDay")} />
        <DateField label={t("firstDay")} {...af.field("startsOn")} />
      </div>
      <Select label={form("contact")} none={form("none")} choices={contacts} {...af.field("contactId")} />
      <TextField label={form("site")} optional {...af.field("site")} />
      <TextArea label={form("tasks")} optional rows={2} {...af.field("tasksAgreed")} />
      <TextArea label={form("support")} optional rows={2} {...af.field("supportAgreed")} />
    </PartForm>
  )
}
