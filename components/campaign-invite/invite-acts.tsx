"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import type { InviteLine } from "@/lib/domain/campaign-board/queries"
import { recordAnswer, remindInvite } from "@/lib/domain/campaign-invite/actions"

type InviteActsProps = { invite: Pick<InviteLine, "id" | "employer" | "state" | "answer"> }

/** Another letter to whoever said nothing, and what a company said by telephone. */
export function InviteActs({ invite }: InviteActsProps) {
  const t = useTranslations("campaign-invite")
  const { id: inviteId, employer: name, answer, state } = invite
  if (state === "hosted") return null
  const heard = { undo: () => ({ text: t("heard") }) }
  return (
    <span className="flex flex-wrap gap-2">
      {answer === null && (
        <ActButton
          act={(key) => remindInvite({ inviteId }, key)}
          label={t("remindOne", { name })}
          undo={() => ({ text: t("reminded") })}
        >
          {t("remind")}
        </ActButton>
      )}
      {answer !== "agreed" && (
        <ActButton
          variant="quiet"
          act={(key) => recordAnswer({ inviteId, answer: "agreed" }, key)}
          label={t("heardYesOne", { name })}
          {...heard}
        >
          {t("heardYes")}
        </ActButton>
      )}
      {answer !== "declined" && (
        <ActButton
          variant="quiet"
          act={(key) => recordAnswer({ inviteId, answer: "declined" }, key)}
          label={t("heardNoOne", { name })}
          {...heard}
        >
          {t("heardNo")}
        </ActButton>
      )}
    </span>
  )
}
