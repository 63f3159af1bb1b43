"use client"

import { useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { SidePanel } from "@/components/ui/side-panel"
import { TextArea } from "@/components/ui/text-area"
import { useUndo } from "@/components/ui/undo"
import { cancelSession } from "@/lib/domain/session-change/actions"
import { cancelInput, cancelReasons } from "@/lib/domain/session-change/schema"
import type { Arrangeable } from "./session-acts"

type CancelPanelProps = { session: Arrangeable; onClose: () => void }

/** Why it does not take place. */
export function CancelPanel({ session, onClose }: CancelPanelProps) {
  const [t, words] = [useTranslations("session-change.cancel"), useTranslations("session-change.reasons")]
  const offerUndo = useUndo()
  const { sessionId, version } = session
  const af = useActionForm<z.input<typeof cancelInput>, { freed: number }>({
    action: cancelSession,
    schema: cancelInput,
    start: { sessionId, version, note: "" },
    idPrefix: "cancel-",
    onDone: ({ freed }) => {
      offerUndo({ text: t("done", { count: freed }) })
      onClose()
    },
  })
  const reason = useWatch({ control: af.form.control, name: "reason" })
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <ActionForm of={af} label={t("title")}>
        <ChoiceGroup
          label={t("reason")}
          choices={cancelReasons.map((value) => ({ value, label: words(value) }))}
          {...af.field("reason")}
        />
        <TextArea
          label={t("note")}
          hint={t("noteHint")}
          optional={reason !== "other"}
          rows={3}
          {...af.field("note")}
        />
        <p className="flex flex-wrap gap-2">
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
          <Button onClick={onClose}>{t("stay")}</Button>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
