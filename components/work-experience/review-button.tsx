"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { keepWorkReview } from "@/lib/domain/work-review/actions"
import { workReviewInput } from "@/lib/domain/work-review/schema"
import { PartButton, PartForm } from "./part-forms"

type ReviewButtonProps = {
  workExperienceId: string
  review: Pick<WorkPage["reviews"][number], "month" | "held" | "dueOn">
  today: string
}

/** What they said about how it goes: recorded, or revised. */
export function ReviewButton(props: ReviewButtonProps) {
  const t = useTranslations("work-experience.reviews")
  const { month, held, dueOn } = props.review
  return (
    <PartButton
      label={t(held ? "revise" : "hold")}
      named={t(held ? "reviseOne" : "holdOne", { month })}
      primary={!held && dueOn <= props.today}
    >
      {(close) => <ReviewForm {...props} onClose={close} />}
    </PartButton>
  )
}

function ReviewForm({
  workExperienceId,
  review,
  today,
  onClose,
}: ReviewButtonProps & { onClose: () => void }) {
  const t = useTranslations("work-experience.reviews")
  const { month, held } = review
  const af = useActionForm<z.input<typeof workReviewInput>, unknown>({
    action: keepWorkReview,
    schema: workReviewInput,
    start: {
      ...{ workExperienceId, rowId: held?.id ?? "", version: held?.version ?? 0, month },
      ...{ heldOn: held?.on ?? today, hers: held?.hers ?? "" },
      ...{ hosts: held?.hosts ?? "", changes: held?.changes ?? "" },
    },
    idPrefix: `review-${month}-`,
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t(held ? "reviseOne" : "holdOne", { month })} save={t("save")} onClose={onClose}>
      <DateField label={t("heldOn")} {...af.field("heldOn")} />
      <TextArea label={t("hers")} hint={t("hersHint")} rows={3} {...af.field("hers")} />
      <TextArea label={t("hosts")} optional rows={3} {...af.field("hosts")} />
      <TextArea label={t("changes")} optional rows={2} {...af.field("changes")} />
    </PartForm>
  )
}
