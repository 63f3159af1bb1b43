"use client"

import { useLocale, useTranslations } from "next-intl"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { keepAllowance, removeAllowance } from "@/lib/domain/work-allowance/actions"
import { type PlainAllowance, writtenAllowance } from "@/lib/domain/work-allowance/rules"
import { allowanceInput, type Payer, payers } from "@/lib/domain/work-allowance/schema"
import { monthName } from "@/lib/platform/dates"
import { PartButton, PartForm } from "./part-forms"

type AllowanceProps = {
  workExperienceId: string
  allowance: PlainAllowance | null
  months: readonly string[]
  /** Who usually pays, and from which month on nothing is written yet. */
  usual: { payer: Payer; month: string }
}

/** What she is paid for a month: added, or revised. */
export function AllowanceButton(props: AllowanceProps) {
  const t = useTranslations("work-experience.allowance")
  const locale = useLocale()
  const { allowance } = props
  const named = allowance
    ? t("reviseOne", { month: monthName(`${allowance.month}-01`, "UTC", locale) })
    : t("add")
  return (
    <PartButton label={t(allowance ? "revise" : "add")} named={named}>
      {(close) => <AllowanceForm {...props} label={named} onClose={close} />}
    </PartButton>
  )
}

type FormProps = AllowanceProps & { label: string; onClose: () => void }

function AllowanceForm({ workExperienceId, allowance, months, usual, label, onClose }: FormProps) {
  const t = useTranslations("work-experience.allowance")
  const names = useTranslations("work-experience.payers")
  const locale = useLocale()
  const af = useActionForm<z.input<typeof allowanceInput>, unknown>({
    action: keepAllowance,
    schema: allowanceInput,
    start: {
      ...{ workExperienceId, rowId: allowance?.id ?? "", version: allowance?.version ?? 0 },
      ...(allowance ? writtenAllowance(allowance) : { ...usual, amount: "", hostShare: "", paidOn: "" }),
    },
    idPrefix: `allowance-${allowance?.id ?? "new"}-`,
    onDone: onClose,
  })
  const money = { inputMode: "decimal", className: "figures max-w-32" } as const
  return (
    <PartForm of={af} label={label} save={t("save")} onClose={onClose}>
      <div className="flex flex-wrap gap-4">
        <Select
          label={t("month")}
          choices={months.map((month) => ({ value: month, label: monthName(`${month}-01`, "UTC", locale) }))}
          {...af.field("month")}
        />
        <TextField label={t("amount")} {...money} {...af.field("amount")} />
        <Select
          label={t("payer")}
          choices={payers.map((value) => ({ value, label: names(value) }))}
          {...af.field("payer")}
        />
        <TextField label={t("hostShare")} optional {...money} {...af.field("hostShare")} />
        <DateField label={t("paidOn")} optional {...af.field("paidOn")} />
      </div>
    </PartForm>
  )
}

type RemoveProps = { workExperienceId: string; allowance: PlainAllowance }

export function RemoveAllowance({ workExperienceId, allowance }: RemoveProps) {
  const t = useTranslations("work-experience.allowance")
  const locale = useLocale()
  const { id: rowId, version, month } = allowance
  return (
    <ActButton
      act={(key) => removeAllowance({ workExperienceId, rowId, version }, key)}
      label={t("removeOne", { month: monthName(`${month}-01`, "UTC", locale) })}
      variant="quiet"
    >
      {t("remove")}
    </ActButton>
  )
}
