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
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 max-md:justify-end">
      {answer === null && (
        <ActButton
          act={(key) => remindInvite({ inviteId }, key)}
          label={t("remindOne", { name })}
          undo={() => ({ text: t("reminded") })}
        >
          {t("remind")}
        </ActButton>
      )}
      <span className="inline-flex flex-wrap items-center gap-1.5">
        <span className="text-table text-muted">{t("byPhone")}</span>
        {answer !== "agreed" && (
          <ActButton
            act={(key) => recordAnswer({ inviteId, answer: "agreed" }, key)}
            label={t("heardYesOne", { name })}
            {...heard}
          >
            {t("heardYes")}
          </ActButton>
        )}
        {answer !== "declined" && (
          <ActButton
            act={(key) => recordAnswer({ inviteId, answer: "declined" }, key)}
            label={t("heardNoOne", { name })}
            {...heard}
          >
            {t("heardNo")}
          </ActButton>
        )}
      </span>
    </span>
  )
}
