"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Icon } from "@/components/ui/icon"
import { useUndo } from "@/components/ui/undo"
import { takeProposals } from "@/lib/domain/itinerary-proposal/actions"
import { takeInput } from "@/lib/domain/itinerary-proposal/schema"

type ProposalsFormProps = {
  itineraryId: string
  /** Whether the list stands open by itself: while the plan is empty. */
  isOpen: boolean
  proposals: readonly { id: string; what: string; hint: string }[]
}

/** The proposals as boxes to tick; what is ticked goes on the plan. */
export function ProposalsForm({ itineraryId, isOpen, proposals }: ProposalsFormProps) {
  const t = useTranslations("itinerary.proposals")
  const tell = useUndo()
  /* It stays as it was drawn first, also when the first actions were taken. */
  const [open] = useState(isOpen)
  const af = useActionForm({
    action: takeProposals,
    schema: takeInput,
    start: { itineraryId, chosen: [] },
    idPrefix: "proposals-",
    onDone: ({ taken }) => {
      af.form.setValue("chosen", [])
      tell({ text: t("taken", { count: taken }) })
    },
  })
  return (
    <details open={open} className="group">
      <summary className="flex min-h-8 w-fit cursor-pointer list-none items-center gap-2 font-semibold text-link pointer-coarse:min-h-11">
        {t("show", { count: proposals.length })}
        <span className="group-open:rotate-180">
          <Icon name="down" size={16} />
        </span>
      </summary>
      <p className="mt-2 mb-3 max-w-text text-muted">{t("lead")}</p>
      <ActionForm of={af} label={t("title")}>
        <ChoiceGroup
          label={<span className="sr-only">{t("title")}</span>}
          kind="checkbox"
          choices={proposals.map(({ id, what, hint }) => ({ value: id, label: what, hint }))}
          {...af.field("chosen")}
        />
        <p>
          <SubmitButton busy={af.busy}>{t("take")}</SubmitButton>
        </p>
      </ActionForm>
    </details>
  )
}
