"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { addEntry } from "@/lib/domain/safeguarding/actions"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { entryDraft, entryInput, entryKinds } from "@/lib/domain/safeguarding/schema"

type EntryFormProps = { record: PrivateRecord; begun: boolean }

/** What she tells later, what is done for her, what she agreed to. */
export function EntryForm({ record, begun }: EntryFormProps) {
  const t = useTranslations("safeguarding")
  const [open, setOpen] = useState(begun)
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>{t("add")}</Button>
      </p>
    )
  return <Form record={record} onClose={() => setOpen(false)} />
}

function Form({ record, onClose }: { record: PrivateRecord; onClose: () => void }) {
  const t = useTranslations("safeguarding")
  const { id: recordId, drafts, timezone } = record
  const { af, draft } = useKeptForm<z.input<typeof entryInput>, { recordId: string }>({
    action: addEntry,
    schema: entryInput,
    start: { recordId, kind: "account", text: "", dueOn: "" },
    place: entryDraft(recordId),
    drafts,
    idPrefix: "entry-",
    onDone: onClose,
  })
  return (
    <ActionForm of={af} label={t("add")} onLeave={draft.keep} className="border-t border-divider pt-5">
      <ChoiceGroup
        label={t("entryKind")}
        look="row"
        choices={entryKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...af.field("kind")}
      />
      <TextArea label={t("text")} rows={4} autoFocus {...af.field("text")} />
      {af.form.watch("kind") === "action" && <DateField label={t("dueOn")} optional {...af.field("dueOn")} />}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={af.busy}>{t("keepEntry")}</SubmitButton>
        <Button variant="quiet" onClick={onClose}>
          {t("close")}
        </Button>
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={timezone} />}
      </div>
    </ActionForm>
  )
}
