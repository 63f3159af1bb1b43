"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { useSoftWay } from "@/components/ui/soft-way"
import { openProvision } from "@/lib/domain/care-provision/actions"
import { openInput } from "@/lib/domain/care-provision/schema"
import { HoursFields } from "./hours-fields"

/** Places for children that several sessions share. */
export function OpenForm({ date }: { date: string }) {
  const t = useTranslations("care-provision")
  const go = useSoftWay()
  const af = useActionForm<z.input<typeof openInput>, { offerId: string }>({
    action: openProvision,
    schema: openInput,
    start: { date, startTime: "", endTime: "", places: "", place: "" },
    idPrefix: "open-",
    onDone: ({ offerId }) => go(`/childcare/${offerId}`),
  })
  return (
    <ActionForm of={af} label={t("open")}>
      <p className="max-w-text text-table text-muted">{t("openHint")}</p>
      <HoursFields field={(name) => af.field(name)} />
      <p>
        <SubmitButton busy={af.busy}>{t("open")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
