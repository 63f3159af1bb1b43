"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { DateField, TextField } from "@/components/ui/text-field"
import { addCarer, reviseCarer } from "@/lib/domain/carer/actions"
import type { CarerLine, Carers } from "@/lib/domain/carer/queries"
import { carerInput, carerRevision } from "@/lib/domain/carer/schema"

type CarerFormProps = { carer?: CarerLine; accounts: Carers["accounts"]; onClose: () => void }

/** Somebody who looks after children, with an account or without. */
export function CarerForm({ carer, ...rest }: CarerFormProps) {
  return carer ? <RevisedCarer carer={carer} {...rest} /> : <NewCarer {...rest} />
}

function NewCarer({ accounts, onClose }: CarerFormProps) {
  const t = useTranslations("carer")
  const af = useActionForm<z.input<typeof carerInput>, { carerId: string }>({
    action: addCarer,
    schema: carerInput,
    start: { name: "", phone: "", membershipId: "", checkedUntil: "" },
    idPrefix: "carer-",
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("add")} className="max-w-text">
      <TextField label={t("name")} dir="auto" {...af.field("name")} />
      <TextField label={t("phone")} optional inputMode="tel" {...af.field("phone")} />
      <Account accounts={accounts} {...af.field("membershipId")} />
      <DateField
        label={t("checkedUntil")}
        hint={t("checkedUntilHint")}
        optional
        {...af.field("checkedUntil")}
      />
      <Buttons busy={af.busy} onClose={onClose} />
    </ActionForm>
  )
}

function RevisedCarer({ carer, accounts, onClose }: CarerFormProps & { carer: CarerLine }) {
  const t = useTranslations("carer")
  const { id, name, phone, membershipId, endsOn, version } = carer
  const af = useActionForm<z.input<typeof carerRevision>, { carerId: string }>({
    action: reviseCarer,
    schema: carerRevision,
    start: {
      ...{ carerId: id, version, name, phone: phone ?? "" },
      ...{ membershipId: membershipId ?? "", endsOn: endsOn ?? "" },
    },
    idPrefix: `carer-${id}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("reviseOf", { name })} className="max-w-text">
      <TextField label={t("name")} dir="auto" {...af.field("name")} />
      <TextField label={t("phone")} optional inputMode="tel" {...af.field("phone")} />
      <Account accounts={accounts} {...af.field("membershipId")} />
      <DateField label={t("lastDay")} hint={t("lastDayHint")} optional {...af.field("endsOn")} />
      <Buttons busy={af.busy} onClose={onClose} />
    </ActionForm>
  )
}

type AccountProps = Pick<CarerFormProps, "accounts"> & Omit<Parameters<typeof Select>[0], "label" | "choices">

function Account({ accounts, ...field }: AccountProps) {
  const t = useTranslations("carer")
  return (
    <Select
      label={t("account")}
      hint={t("accountHint")}
      none={t("noAccount")}
      choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      {...field}
    />
  )
}

function Buttons({ busy, onClose }: { busy: boolean; onClose: () => void }) {
  const t = useTranslations("carer")
  return (
    <p className="flex flex-wrap gap-2">
      <SubmitButton busy={busy}>{t("save")}</SubmitButton>
      <Button onClick={onClose}>{t("cancel")}</Button>
    </p>
  )
}
