"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField, TextField } from "@/components/ui/text-field"
import { TimeField } from "@/components/ui/time-field"
import { planSlot, reviseSlot } from "@/lib/domain/placement-slot/actions"
import type { Slot, Slots } from "@/lib/domain/placement-slot/queries"
import { careChoices, slotInput } from "@/lib/domain/placement-slot/schema"

const slotForm = slotInput.extend({
  placementId: z.uuid().optional(),
  slotId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type SlotForm = z.input<typeof slotForm>

type SlotPanelProps = { slots: Slots; slot: Slot | null; onClose: () => void }

/** A day of a shadowing: when, and who minds the children meanwhile. */
export function SlotPanel({ slots, slot, onClose }: SlotPanelProps) {
  const t = useTranslations("placement-slot")
  const af = useActionForm<SlotForm, { slotId: string }>({
    action: slot ? reviseSlot : planSlot,
    schema: slotForm,
    start: startOf(slots, slot),
    idPrefix: "slot-",
    onDone: onClose,
  })
  const care = useWatch({ control: af.form.control, name: "care" })
  const title = t(slot ? "reviseTitle" : "addTitle")
  return (
    <SidePanel title={title} onClose={onClose}>
      <ActionForm of={af} label={title}>
        <DateField label={t("date")} {...af.field("date")} />
        <div className="flex flex-wrap gap-4">
          <TimeField label={t("startTime")} {...af.field("startTime")} />
          <TimeField label={t("endTime")} {...af.field("endTime")} />
        </div>
        {slots.needsCare && (
          <Select
            label={t("care")}
            hint={t("careHint")}
            none={t("careOpen")}
            optional
            choices={careChoices.map((value) => ({ value, label: t(`careChoices.${value}`) }))}
            {...af.field("care")}
          />
        )}
        {slots.needsCare && care && <TextField label={t("careWho")} {...af.field("careWho")} />}
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}

function startOf({ id }: Slots, slot: Slot | null): SlotForm {
  if (!slot) return { placementId: id, date: "", startTime: "", endTime: "", care: "", careWho: "" }
  const { date, startTime, endTime, careWho, version } = slot
  const care = careChoices.find((one) => one === slot.care) ?? ""
  return { slotId: slot.id, version, date, startTime, endTime, care, careWho: careWho ?? "" }
}
