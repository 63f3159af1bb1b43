"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { agreeTransfer, revokeTransfer, sendTransfer } from "@/lib/domain/transfer/actions"
import type { TransferLine, TransferPage } from "@/lib/domain/transfer/queries"
import { canGo } from "@/lib/domain/transfer/rules"
import { OpenTransfer } from "./open-transfer"

/** What can be done next with an offer, from where it stands. */
export function TransferActs({ line, page }: { line: TransferLine; page: TransferPage }) {
  const t = useTranslations("transfer")
  const { id: transferId, standing, organisation: name } = line
  if (page.standing.handedOver || !canGo(standing, "revoked")) return null
  return (
    <div data-chrome className="flex flex-wrap items-center gap-2">
      {standing === "draft" && (
        <>
          <p className="basis-full text-table text-muted">{t("agreeHint")}</p>
          <ActButton
            variant="primary"
            act={(key) => agreeTransfer({ transferId }, key)}
            label={t("agreeOne", { name })}
          >
            {t("agree")}
          </ActButton>
          <OpenTransfer page={page} line={line} />
        </>
      )}
      {standing === "consent_ok" && (
        <>
          <p className="basis-full text-table text-muted">
            {t(line.ownOfCoordinator ? "secondHint" : "sendHint")}
          </p>
          {!line.ownOfCoordinator && (
            <ActButton
              variant="primary"
              act={(key) => sendTransfer({ transferId }, key)}
              label={t("sendTo", { name })}
            >
              {t("send")}
            </ActButton>
          )}
        </>
      )}
      <ActButton
        variant="quiet"
        act={(key) => revokeTransfer({ transferId }, key)}
        label={t("revokeOne", { name })}
      >
        {t("revoke")}
      </ActButton>
    </div>
  )
}
