"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { KeptPanel } from "@/components/form/kept-panel"
import { useKeptForm } from "@/components/form/use-kept-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TextArea } from "@/components/ui/text-area"
import { draftReferral, reviseReferral } from "@/lib/domain/referral/actions"
import type { ReferralLine, Referrals } from "@/lib/domain/referral/queries"
import { referralInput, shareables, usuallyShared } from "@/lib/domain/referral/schema"
import { ServiceField } from "./directory-field"

const referralForm = referralInput.extend({
  referralId: z.uuid().optional(),
  version: z.number().int().optional(),
})

type ReferralPanelProps = { file: Referrals; line: ReferralLine | null; onClose: () => void }

export function ReferralPanel({ file, line, onClose }: ReferralPanelProps) {
  const t = useTranslations("referral.form")
  const words = useTranslations("referral")
  const { participantId, drafts, timezone } = file
  const form = useKeptForm<z.input<typeof referralForm>, { referralId: string }>({
    action: line ? reviseReferral : draftReferral,
    schema: referralForm,
    start: {
      participantId,
      ...(line && { referralId: line.id, version: line.version }),
      serviceId: line?.serviceId ?? "",
      reason: line?.reason ?? "",
      shared: [...(line?.shared ?? usuallyShared)],
    },
    idPrefix: "referral-",
    place: { form: line ? `referral:${line.id}` : "referral", subject: participantId },
    drafts,
    conflictFields: {
      shared: {
        label: t("shared"),
        show: (value) =>
          shareables
            .filter((one) => Array.isArray(value) && value.includes(one))
            .map((one) => words(`shareables.${one}`))
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
      {line ? (
        <p>
          <span className="block font-semibold">{t("service")}</span>
          <bdi>{line.service.name}</bdi>
        </p>
      ) : (
        <ServiceField field={af.field("serviceId")} />
      )}
      <TextArea label={t("reason")} hint={t("reasonHint")} rows={3} maxLength={500} {...af.field("reason")} />
      <ChoiceGroup
        label={t("shared")}
        kind="checkbox"
        choices={shareables.map((value) => ({ value, label: words(`shareables.${value}`) }))}
        {...af.field("shared")}
      />
    </KeptPanel>
  )
}
