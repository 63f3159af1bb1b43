"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { Opening } from "@/components/case/opening"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextArea } from "@/components/ui/text-area"
import { approveWithoutCare } from "@/lib/domain/care-breach/actions"
import { approvalInput } from "@/lib/domain/care-breach/schema"

/** A coordinator lets a session take place without childcare, and says why. */
export function ApproveForm({ sessionId }: { sessionId: string }) {
  const t = useTranslations("care-breach")
  return (
    <Opening label={t("approve")}>
      <ApproveFields sessionId={sessionId} />
    </Opening>
  )
}

function ApproveFields({ sessionId }: { sessionId: string }) {
  const t = useTranslations("care-breach")
  const af = useActionForm<z.input<typeof approvalInput>, object>({
    action: approveWithoutCare,
    schema: approvalInput,
    start: { sessionId, reason: "" },
    idPrefix: `approve-${sessionId}-`,
  })
  return (
    <ActionForm of={af} label={t("approve")}>
      <TextArea label={t("approveWhy")} hint={t("approveHint")} rows={2} {...af.field("reason")} />
      <p>
        <SubmitButton busy={af.busy}>{t("approving")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
