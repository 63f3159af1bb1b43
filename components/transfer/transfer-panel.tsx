"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { draftTransfer, reviseTransfer } from "@/lib/domain/transfer/actions"
import type { TransferLine, TransferPage } from "@/lib/domain/transfer/queries"
import { groups, transferInput } from "@/lib/domain/transfer/schema"
import { useMovingWords } from "./moving"

const transferForm = transferInput.extend({
  transferId: z.uuid().optional(),
  version: z.number().int().optional(),
})

type TransferPanelProps = { page: TransferPage; line: TransferLine | null; onClose: () => void }

/** To whom and what: each group says exactly what would move with it. */
export function TransferPanel({ page, line, onClose }: TransferPanelProps) {
  const t = useTranslations("transfer.form")
  const words = useTranslations("transfer")
  const moving = useMovingWords(page.standing.moving)
  const { participantId, partners, drafts, timezone } = page
  const form = useKeptForm<z.input<typeof transferForm>, { transferId: string }>({
    action: line ? reviseTransfer : draftTransfer,
    schema: transferForm,
    start: {
      participantId,
      ...(line && { transferId: line.id, version: line.version }),
      toOrganisationId: line?.toOrganisationId ?? "",
      scope: [...(line?.scope ?? [])],
      note: line?.note ?? "",
    },
    idPrefix: "transfer-",
    place: { form: line ? `transfer:${line.id}` : "transfer", subject: participantId },
    drafts,
    conflictFields: {
      scope: {
        label: t("scope"),
        show: (value) =>
          groups
            .filter((one) => Array.isArray(value) && value.includes(one))
            .map((one) => words(`groups.${one}`))
            .join(", "),
      },
    },
    onDone: onClose,
  })
  const { af } = form
  return (
    <KeptPanel
      title={t(line ? "reviseTitle" : "addTitle")}
      save={t("save")}
      timezone={timezone}
      form={form}
      onClose={onClose}
    >
      <Select
        label={t("partner")}
        none={t("partnerNone")}
        choices={partners.map(({ id, name, country }) => ({ value: id, label: `${name} (${country})` }))}
        {...af.field("toOrganisationId")}
      />
      <ChoiceGroup
        label={t("scope")}
        hint={t("scopeHint")}
        kind="checkbox"
        choices={groups.map((value) => ({
          value,
          label: words(`groups.${value}`),
          hint: moving(value),
        }))}
        {...af.field("scope")}
      />
      <TextArea
        label={t("note")}
        hint={t("noteHint")}
        optional
        rows={3}
        maxLength={500}
        {...af.field("note")}
      />
    </KeptPanel>
  )
}
