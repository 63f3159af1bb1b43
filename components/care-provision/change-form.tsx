"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { Opening } from "@/components/case/opening"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextArea } from "@/components/ui/text-area"
import { cancelProvision, changeProvision } from "@/lib/domain/care-provision/actions"
import { cancelInput, changeInput } from "@/lib/domain/care-provision/schema"
import { HoursFields } from "./hours-fields"

type Start = z.input<typeof changeInput>

/** Other hours, more places, or none any more: each behind its own button. */
export function ChangeForms({ start }: { start: Start }) {
  const t = useTranslations("care-provision")
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Opening key={start.version} label={t("change")}>
        <ChangeFields start={start} />
      </Opening>
      <Opening label={t("cancel")}>
        <CancelFields offerId={start.offerId} />
      </Opening>
    </div>
  )
}

function ChangeFields({ start }: { start: Start }) {
  const t = useTranslations("care-provision")
  const [saved, setSaved] = useState(false)
  const af = useActionForm<Start, object>({
    action: changeProvision,
    schema: changeInput,
    start,
    idPrefix: "change-",
    onDone: () => setSaved(true),
  })
  return (
    <ActionForm of={af} label={t("changeTitle")}>
      <HoursFields field={(name) => af.field(name)} />
      <p className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <span role="status" className="text-table">
          {saved ? t("changed") : ""}
        </span>
      </p>
    </ActionForm>
  )
}

function CancelFields({ offerId }: { offerId: string }) {
  const t = useTranslations("care-provision")
  const af = useActionForm<z.input<typeof cancelInput>, { lost: number }>({
    action: cancelProvision,
    schema: cancelInput,
    start: { offerId, reason: "" },
    idPrefix: "cancel-",
  })
  return (
    <ActionForm of={af} label={t("cancel")}>
      <TextArea label={t("cancelWhy")} hint={t("cancelHint")} rows={2} {...af.field("reason")} />
      <p>
        <SubmitButton variant="danger" busy={af.busy}>
          {t("cancelNow")}
        </SubmitButton>
      </p>
    </ActionForm>
  )
}
