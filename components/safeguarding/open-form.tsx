"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { openRecord } from "@/lib/domain/safeguarding/actions"
import type { PrivateRecords } from "@/lib/domain/safeguarding/queries"
import { categories, openInput } from "@/lib/domain/safeguarding/schema"
import { RiskField } from "./risk-field"

type OpenFormProps = { records: PrivateRecords; begun: boolean }

/** What she said is written down here and nowhere else. */
export function OpenForm({ records, begun }: OpenFormProps) {
  const t = useTranslations("safeguarding")
  const [open, setOpen] = useState(begun)
  if (!open)
    return (
      <p>
        <Button onClick={() => setOpen(true)}>
          <Icon name="plus" size={18} />
          {t("open")}
        </Button>
      </p>
    )
  return (
    <Card title={t("openTitle")}>
      <Form records={records} onClose={() => setOpen(false)} />
    </Card>
  )
}

function Form({ records, onClose }: { records: PrivateRecords; onClose: () => void }) {
  const t = useTranslations("safeguarding")
  const router = useRouter()
  const { people, drafts, place, timezone } = records
  const [only] = people.length === 1 ? people : []
  const { af, draft, discard } = useKeptForm<z.input<typeof openInput>, { recordId: string }>({
    action: openRecord,
    schema: openInput,
    start: { aboutId: only?.id ?? "", text: "" },
    place,
    drafts,
    idPrefix: "private-",
    onDone: ({ recordId }) => router.push(`/private/${recordId}`),
  })
  async function leave() {
    if (draft.state.kind === "none" || (await discard())) onClose()
  }
  return (
    <ActionForm of={af} label={t("openTitle")} onLeave={draft.keep}>
      {only ? (
        <p>
          {t.rich("aboutHer", {
            name: only.name,
            who: (name) => <bdi className="font-semibold">{name}</bdi>,
          })}
        </p>
      ) : (
        <Select
          label={t("who")}
          none={t("choose")}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          className="max-w-sm"
          {...af.field("aboutId")}
        />
      )}
      <TextArea label={t("account")} hint={t("accountHint")} rows={6} autoFocus {...af.field("text")} />
      <Select
        label={t("category")}
        none={t("choose")}
        choices={categories.map((value) => ({ value, label: t(`categories.${value}`) }))}
        className="max-w-sm"
        {...af.field("category")}
      />
      <RiskField {...af.field("risk")} />
      <p className="max-w-text text-table text-muted">{t("whoSees")}</p>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton busy={af.busy}>{t("keep")}</SubmitButton>
        <Button variant="quiet" onClick={leave}>
          {t("leave")}
        </Button>
        {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={timezone} />}
      </div>
    </ActionForm>
  )
}
