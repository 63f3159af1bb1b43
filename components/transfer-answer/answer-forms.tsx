"use client"

import { useTranslations } from "next-intl"
import { ActionForm } from "@/components/form/action-form"
import { Opened } from "@/components/form/opened"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { acceptTransfer, rejectTransfer } from "@/lib/domain/transfer-answer/actions"
import { acceptInput, rejectInput } from "@/lib/domain/transfer-answer/schema"

type Answering = { transferId: string; name: string; organisation: string }
type AnswerFormsProps = Answering & {
  counsellors: readonly { id: string; name: string }[]
  mayAccept: boolean
}

/** Yes with somebody who accompanies her here, or no with a reason. */
export function AnswerForms({ counsellors, mayAccept, ...offer }: AnswerFormsProps) {
  const t = useTranslations("transfer-answer")
  const { name } = offer
  return (
    <div data-chrome className="flex flex-wrap items-start gap-2">
      {mayAccept && (
        <Opened
          size="small"
          variant="primary"
          label={t("accept.open")}
          aria-label={t("accept.openOne", { name })}
        >
          {(close) => <AcceptForm {...offer} counsellors={counsellors} onClose={close} />}
        </Opened>
      )}
      <Opened size="small" label={t("reject.open")} aria-label={t("reject.openOne", { name })}>
        {(close) => <RejectForm {...offer} onClose={close} />}
      </Opened>
    </div>
  )
}

type AcceptFormProps = Answering & Pick<AnswerFormsProps, "counsellors"> & { onClose: () => void }

function AcceptForm({ transferId, name, organisation, counsellors, onClose }: AcceptFormProps) {
  const t = useTranslations("transfer-answer.accept")
  const words = useTranslations("form")
  const af = useActionForm({
    action: acceptTransfer,
    schema: acceptInput,
    start: { transferId, counsellorId: "" },
    idPrefix: `accept-${transferId}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("openOne", { name })}>
      <Select
        label={t("counsellor")}
        hint={t("hint", { organisation })}
        none={t("counsellorNone")}
        choices={counsellors.map(({ id, name: label }) => ({ value: id, label }))}
        {...af.field("counsellorId")}
      />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}

function RejectForm({ transferId, name, onClose }: Answering & { onClose: () => void }) {
  const t = useTranslations("transfer-answer.reject")
  const words = useTranslations("form")
  const af = useActionForm({
    action: rejectTransfer,
    schema: rejectInput,
    start: { transferId, reason: "" },
    idPrefix: `reject-${transferId}-`,
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("openOne", { name })}>
      <TextArea label={t("reason")} hint={t("reasonHint")} rows={2} maxLength={500} {...af.field("reason")} />
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}
