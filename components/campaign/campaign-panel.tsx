"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { SidePanel } from "@/components/ui/side-panel"
import { DateField } from "@/components/ui/text-field"
import { openCampaign, reviseCampaign } from "@/lib/domain/campaign/actions"
import { campaignInput } from "@/lib/domain/campaign/schema"
import type { Campaign } from "@/lib/domain/campaign-board/queries"

const campaignForm = campaignInput.extend({
  campaignId: z.uuid().optional(),
  version: z.number().int().optional(),
})
type CampaignForm = z.input<typeof campaignForm>

type CampaignPanelProps = {
  campaign: Campaign | null
  next: { startsOn: string; endsOn: string }
  onClose: () => void
}

/** The days of a Mothers' Month. */
export function CampaignPanel({ campaign, next, onClose }: CampaignPanelProps) {
  const t = useTranslations("campaign.open")
  const router = useRouter()
  const { startsOn, endsOn } = campaign ?? next
  const days = { startsOn, endsOn }
  const af = useActionForm<CampaignForm, { year: number }>({
    action: campaign ? reviseCampaign : openCampaign,
    schema: campaignForm,
    start: campaign ? { ...days, campaignId: campaign.id, version: campaign.version } : days,
    idPrefix: "campaign-",
    onDone: ({ year }) => {
      onClose()
      if (!campaign) router.push(`/mothers-month?year=${year}`)
    },
  })
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <ActionForm of={af} label={t("title")}>
        <p className="text-table text-muted">{t("shared")}</p>
        <DateField label={t("startsOn")} {...af.field("startsOn")} />
        <DateField label={t("endsOn")} {...af.field("endsOn")} />
        <p>
          <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        </p>
      </ActionForm>
    </SidePanel>
  )
}
