"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { SidePanel } from "@/components/ui/side-panel"
import { useUndo } from "@/components/ui/undo"
import { inviteEmployers } from "@/lib/domain/campaign-invite/actions"
import { invitesInput } from "@/lib/domain/campaign-invite/schema"
import type { Candidate } from "./open-invites"

type InvitesForm = z.input<typeof invitesInput>
type InvitesPanelProps = { campaignId: string; candidates: readonly Candidate[]; onClose: () => void }

/** Which companies get the letter. */
export function InvitesPanel({ campaignId, candidates, onClose }: InvitesPanelProps) {
  const t = useTranslations("campaign-invite")
  const tell = useUndo()
  const af = useActionForm<InvitesForm, { count: number }>({
    action: inviteEmployers,
    schema: invitesInput,
    start: { campaignId, employerIds: [] },
    idPrefix: "invite-",
    onDone: ({ count }) => {
      tell({ text: t("sent", { count }) })
      onClose()
    },
  })
  return (
    <SidePanel title={t("panelTitle")} onClose={onClose}>
      {candidates.length === 0 ? (
        <p>{t("noCandidates")}</p>
      ) : (
        <ActionForm of={af} label={t("panelTitle")}>
          <ChoiceGroup
            label={t("companies")}
            hint={t("companiesHint")}
            kind="checkbox"
            choices={candidates}
            {...af.field("employerIds")}
          />
          <p>
            <SubmitButton busy={af.busy}>{t("send")}</SubmitButton>
          </p>
        </ActionForm>
      )}
    </SidePanel>
  )
}
