"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { answerReferral } from "@/lib/domain/referral/actions"
import type { ReferralLine } from "@/lib/domain/referral/queries"
import { canGo } from "@/lib/domain/referral/rules"
import { answerInput } from "@/lib/domain/referral/schema"

const answers = ["accepted", "rejected", "done"] as const

/** What the service said by phone or to her. */
export function AnswerForm({ line, onClose }: { line: ReferralLine; onClose: () => void }) {
  const t = useTranslations("referral.answer")
  const words = useTranslations("form")
  const possible = answers.filter((answer) => canGo(line.standing, answer))
  const [only] = possible
  const af = useActionForm({
    action: answerReferral,
    schema: answerInput,
    start: { referralId: line.id, words: "", ...(possible.length === 1 && only && { answer: only }) },
    idPrefix: `answer-${line.id}-`,
    onDone: onClose,
  })
  const chosen = useWatch({ control: af.form.control, name: "answer" })
  return (
    <ActionForm of={af} label={t("open")}>
      <ChoiceGroup
        label={t("label")}
        choices={possible.map((value) => ({ value, label: t(value) }))}
        {...af.field("answer")}
      />
      {(chosen === "rejected" || chosen === "done") && (
        <TextArea
          label={t(chosen === "done" ? "outcome" : "why")}
          rows={2}
          maxLength={500}
          {...af.field("words")}
        />
      )}
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{words("leave")}</Button>
      </p>
    </ActionForm>
  )
}
