import { useLocale, useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { type CivilDate, dayName } from "@/lib/platform/dates"

type SharingConsentProps = { participantId: string; since: CivilDate | null; missing: string }

/** Whether she agreed that we share with partners, and the way to her consents where she has not. */
export function SharingConsent({ participantId, since, missing }: SharingConsentProps) {
  const t = useTranslations("consent.sharing")
  const locale = useLocale()
  if (since) return <p className="text-table">{t("since", { day: dayName(since, "UTC", locale) })}</p>
  return (
    <Notice
      tone="warning"
      actions={
        <LinkButton href={`/participants/${participantId}/papers`} size="small">
          {t("to")}
        </LinkButton>
      }
    >
      {missing}
    </Notice>
  )
}
