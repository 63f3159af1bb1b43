"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { DateField, TextField } from "@/components/ui/text-field"
import { arrangeCapacity } from "@/lib/domain/employer-capacity/actions"
import { capacityInput } from "@/lib/domain/employer-capacity/schema"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"

type CapacityForm = z.input<typeof capacityInput>

export function CapacityPanel({ sheet, onClose }: { sheet: EmployerSheet; onClose: () => void }) {
  const t = useTranslations("employer-capacity")
  const form = useKeptForm<CapacityForm, unknown>({
    action: arrangeCapacity,
    schema: capacityInput,
    start: startOf(sheet),
    idPrefix: "capacity-",
    place: { form: "employer.capacity", subject: sheet.id },
    drafts: sheet.drafts,
    onDone: onClose,
  })
  const { af } = form
  const count = { inputMode: "numeric", className: "figures max-w-24", optional: true } as const
  return (
    <KeptPanel
      title={t("reviseTitle")}
      save={t("save")}
      timezone={sheet.timezone}
      form={form}
      onClose={onClose}
    >
      <p className="max-w-text text-table text-muted">{t("own")}</p>
      <DateField label={t("agreementOn")} optional {...af.field("agreementOn")} />
      <TextField label={t("perMonth")} hint={t("perMonthHint")} {...count} {...af.field("perMonth")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("kinds.shadowing")} {...count} {...af.field("shadowing")} />
        <TextField label={t("kinds.workExperience")} {...count} {...af.field("workExperience")} />
      </div>
      <fieldset className="grid gap-4">
        <legend className="mb-2 font-semibold">{t("pause")}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t("pausedFrom")} optional {...af.field("pausedFrom")} />
          <DateField label={t("pausedUntil")} optional {...af.field("pausedUntil")} />
        </div>
        <TextField label={t("pauseReason")} optional {...af.field("pauseReason")} />
      </fieldset>
    </KeptPanel>
  )
}

function startOf({ id, capacity }: EmployerSheet): CapacityForm {
  return {
    employerId: id,
    version: capacity.version,
    agreementOn: capacity.agreementOn ?? "",
    perMonth: capacity.perMonth ?? "",
    shadowing: capacity.shadowing ?? "",
    workExperience: capacity.workExperience ?? "",
    pausedFrom: capacity.pausedFrom ?? "",
    pausedUntil: capacity.pausedUntil ?? "",
    pauseReason: capacity.pauseReason ?? "",
  }
}
