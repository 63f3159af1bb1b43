"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { TextArea } from "@/components/ui/text-area"
import { decideEligibility } from "@/lib/domain/case/actions"
import { decisionInput, decisions } from "@/lib/domain/eligibility/schema"
import type { CaseFile } from "./next-card"
import { lookWhereSheIs, Opening } from "./opening"

type DecisionFormProps = { decision: string; file: CaseFile }

/** Eligible with one press; not eligible with its reason and the offer of something else. */
export function DecisionForm({ decision, file }: DecisionFormProps) {
  const t = useTranslations("move.verbs")
  const known = decisions.find((one) => one === decision) ?? "not_eligible"
  const fields = <DecisionFields decision={known} file={file} />
  return known === "eligible" ? fields : <Opening label={t(known)}>{fields}</Opening>
}

function DecisionFields({ decision, file }: { decision: (typeof decisions)[number]; file: CaseFile }) {
  const t = useTranslations("eligibility")
  const verbs = useTranslations("move.verbs")
  const start = { participantId: file.id, decision, note: "", referralOffered: false }
  const af = useActionForm<z.input<typeof decisionInput>, object>({
    action: decideEligibility,
    schema: decisionInput,
    start,
    idPrefix: `${decision}-`,
    onDone: lookWhereSheIs,
  })
  const isNo = decision === "not_eligible"
  return (
    <ActionForm of={af} label={verbs(decision)}>
      {isNo && <TextArea label={t("note")} hint={t("noteHint")} rows={2} {...af.field("note")} />}
      {isNo && <Checkbox label={t("referral")} {...af.field("referralOffered")} />}
      <p>
        <SubmitButton busy={af.busy}>{isNo ? t("save") : verbs(decision)}</SubmitButton>
      </p>
    </ActionForm>
  )
}
