"use client"

import { useTranslations } from "next-intl"
import { ActButton } from "@/components/form/act-button"
import { Opened } from "@/components/form/opened"
import { agreeReferral, remindReferral, revokeReferral, sendReferral } from "@/lib/domain/referral/actions"
import type { ReferralLine, Referrals } from "@/lib/domain/referral/queries"
import { canGo } from "@/lib/domain/referral/rules"
import { AnswerForm } from "./answer-form"
import { OpenReferral } from "./open-referral"

type ReferralActsProps = { line: ReferralLine; file: Referrals }

/** What can be done next with a referral, from where it stands. */
export function ReferralActs({ line, file }: ReferralActsProps) {
  const t = useTranslations("referral")
  const { id: referralId, standing, service } = line
  if (!canGo(standing, "revoked")) return null
  return (
    <div data-chrome className="flex flex-wrap items-center gap-2">
      {standing === "draft" && <OfDraft line={line} file={file} />}
      {standing === "consent_ok" && <Sendings line={line} />}
      {standing !== "draft" && standing !== "consent_ok" && <OfSent line={line} />}
      <ActButton
        variant="quiet"
        act={(key) => revokeReferral({ referralId }, key)}
        label={t("revokeOne", { name: service.name })}
      >
        {t("revoke")}
      </ActButton>
    </div>
  )
}

/** She looks at it before anybody else does. */
function OfDraft({ line, file }: ReferralActsProps) {
  const t = useTranslations("referral")
  const { id: referralId, service } = line
  return (
    <>
      <p className="basis-full text-table text-muted">{t("agreeHint")}</p>
      <ActButton
        variant="primary"
        act={(key) => agreeReferral({ referralId }, key)}
        label={t("agreeOne", { name: service.name })}
      >
        {t("agree")}
      </ActButton>
      <OpenReferral file={file} line={line} opened={false} />
    </>
  )
}

function OfSent({ line }: { line: ReferralLine }) {
  const t = useTranslations("referral")
  const { id: referralId, standing, service } = line
  return (
    <>
      {standing !== "accepted" && service.email && (
        <ActButton act={(key) => remindReferral({ referralId }, key)}>{t("remind")}</ActButton>
      )}
      <Opened label={t("answer.open")} size="small">
        {(close) => <AnswerForm line={line} onClose={close} />}
      </Opened>
    </>
  )
}

/** A letter where there is an address for one; by phone and on paper anywhere. */
function Sendings({ line: { id: referralId, service } }: { line: ReferralLine }) {
  const t = useTranslations("referral")
  return (
    <>
      <p className="basis-full text-table text-muted">
        {service.email ? t("letterGoes", { email: service.email }) : t("noEmail")}
      </p>
      {service.email && (
        <ActButton
          variant="primary"
          act={(key) => sendReferral({ referralId, how: "letter" }, key)}
          label={t("sendLetterTo", { name: service.name })}
        >
          {t("sendLetter")}
        </ActButton>
      )}
      <ActButton act={(key) => sendReferral({ referralId, how: "phone" }, key)}>{t("sendPhone")}</ActButton>
      <ActButton act={(key) => sendReferral({ referralId, how: "paper" }, key)}>{t("sendPaper")}</ActButton>
    </>
  )
}
