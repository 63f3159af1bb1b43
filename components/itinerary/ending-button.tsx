"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Icon } from "@/components/ui/icon"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import { moveAction } from "@/lib/domain/itinerary-step/actions"
import { moveInput } from "@/lib/domain/itinerary-step/schema"
import { useMovedBar } from "./use-moved-bar"

type Ending = "done" | "not_done" | "cancelled"
type EndingButtonProps = { stepId: string; version: number; what: string; today: string; to: Ending }

const words = {
  done: { button: "done", title: "ending.doneTitle", save: "ending.doneSave" },
  not_done: { button: "notDone", title: "ending.notDoneTitle", save: "ending.notDoneSave" },
  cancelled: { button: "drop", title: "ending.cancelledTitle", save: "ending.cancelledSave" },
} as const

/** How an action ends: done, with what came of it; not done or dropped, with why. */
export function EndingButton(props: EndingButtonProps) {
  const t = useTranslations("itinerary.action")
  const [open, setOpen] = useState(false)
  const { button, title } = words[props.to]
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {props.to === "done" && <Icon name="check" size={16} />}
        {t(button)}
        <VisuallyHidden> {props.what}</VisuallyHidden>
      </Button>
      {open && (
        <Dialog title={t(title)} onClose={() => setOpen(false)}>
          <EndingForm {...props} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  )
}

function EndingForm({
  stepId,
  version,
  what,
  today,
  to,
  onClose,
}: EndingButtonProps & { onClose: () => void }) {
  const t = useTranslations("itinerary.action")
  const tellMoved = useMovedBar()
  const af = useActionForm({
    action: moveAction,
    schema: moveInput,
    start: { stepId, version, to, doneOn: to === "done" ? today : "", result: "", reason: "" },
    idPrefix: "ending-",
    onDone: () => {
      tellMoved({ stepId, what, to })
      onClose()
    },
  })
  return (
    <ActionForm of={af} label={t(words[to].title)}>
      <p dir="auto" className="font-semibold">
        {what}
      </p>
      {to === "done" ? (
        <>
          <DateField label={t("ending.on")} {...af.field("doneOn")} />
          <TextArea label={t("ending.result")} optional rows={2} {...af.field("result")} />
        </>
      ) : (
        <TextArea
          label={t("ending.reason")}
          hint={t("ending.reasonHint")}
          rows={2}
          autoFocus
          {...af.field("reason")}
        />
      )}
      <p>
        <SubmitButton busy={af.busy}>{t(words[to].save)}</SubmitButton>
      </p>
    </ActionForm>
  )
}
