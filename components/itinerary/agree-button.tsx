"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { Dialog } from "@/components/ui/dialog"
import { DateField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { agreePlan } from "@/lib/domain/itinerary/actions"
import { agreeInput } from "@/lib/domain/itinerary/schema"

type AgreeButtonProps = { itineraryId: string; stamp: string; today: string }

/** Asks for the day and her yes, and records that both agree. */
export function AgreeButton(props: AgreeButtonProps) {
  const t = useTranslations("itinerary.agreement")
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("record")}
      </Button>
      {open && (
        <Dialog title={t("recordTitle")} onClose={() => setOpen(false)}>
          <AgreeForm {...props} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function AgreeForm({ itineraryId, stamp, today, onDone }: AgreeButtonProps & { onDone: () => void }) {
  const t = useTranslations("itinerary.agreement")
  const tell = useUndo()
  const af = useActionForm({
    action: agreePlan,
    schema: agreeInput,
    start: { itineraryId, stamp, agreedOn: today },
    idPrefix: "agree-",
    onDone: () => {
      tell({ text: t("saved") })
      onDone()
    },
  })
  return (
    <ActionForm of={af} label={t("recordTitle")}>
      <DateField label={t("on")} {...af.field("agreedOn")} />
      <Checkbox label={t("sheAgrees")} {...af.field("sheAgrees")} />
      <p>
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
