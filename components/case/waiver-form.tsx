"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { requestWaiver } from "@/lib/domain/waiver/actions"
import { requestInput, type WaiverKind } from "@/lib/domain/waiver/schema"
import { Opening } from "./opening"

type WaiverFormProps = { participantId: string; kinds: readonly WaiverKind[] }

/** Asks a coordinator for an exception from what stands in the way. */
export function WaiverForm(props: WaiverFormProps) {
  const t = useTranslations("waiver")
  return (
    <Opening label={t("ask")}>
      <WaiverFields {...props} />
    </Opening>
  )
}

function WaiverFields({ participantId, kinds }: WaiverFormProps) {
  const t = useTranslations("waiver")
  const [first = "other"] = kinds
  const af = useActionForm<z.input<typeof requestInput>, { waiverId: string }>({
    action: requestWaiver,
    schema: requestInput,
    start: { participantId, kind: first, reason: "" },
    idPrefix: "waiver-",
  })
  return (
    <ActionForm of={af} label={t("ask")}>
      {kinds.length > 1 && (
        <ChoiceGroup
          label={t("kind")}
          choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...af.field("kind")}
        />
      )}
      <TextArea label={t("reason")} hint={t("reasonHint")} rows={2} {...af.field("reason")} />
      <p>
        <SubmitButton busy={af.busy}>{t("ask")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
