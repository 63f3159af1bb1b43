import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import type { ReferralLine, Referrals } from "@/lib/domain/referral/queries"
import { daysToAnswer } from "@/lib/domain/referral/rules"
import { sendings } from "@/lib/domain/referral/schema"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { ReferralActs } from "./referral-acts"
import { stateTones } from "./state-tones"

type ReferralEntryProps = { line: ReferralLine; file: Referrals }

/** One referral: to whom, why, what is shared, where it stands, and what can be done next. */
export function ReferralEntry({ line, file }: ReferralEntryProps) {
  const t = useTranslations("referral")
  const { service, standing, reason } = line
  return (
    <li className="grid gap-2 px-4 py-4 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={`/services/${line.serviceId}`} className="link font-semibold">
          <bdi>{service.name}</bdi>
        </a>
        <Badge tone={stateTones[standing]}>{t(`states.${standing}`, { days: daysToAnswer })}</Badge>
        <span className="text-table text-muted">
          <bdi>{[service.provider, service.city].filter(Boolean).join(", ")}</bdi>
        </span>
      </p>
      <Days line={line} />
      <p className="max-w-text whitespace-pre-line">{reason}</p>
      <p className="text-table">
        <span className="text-muted">{t("shares")}: </span>
        <SharedWords line={line} file={file} />
      </p>
      <Answer line={line} />
      <ReferralActs line={line} file={file} />
    </li>
  )
}

function Days({ line: { sentOn, sentHow, answeredOn } }: { line: ReferralLine }) {
  const t = useTranslations("referral")
  const locale = useLocale()
  const how = sendings.find((one) => one === sentHow)
  const said = [
    sentOn &&
      [t("sentOn", { day: dayName(sentOn, "UTC", locale) }), how && t(`sentHow.${how}`)]
        .filter(Boolean)
        .join(" "),
    answeredOn && t("answeredOn", { day: dayName(answeredOn, "UTC", locale) }),
  ].filter(Boolean)
  return said.length > 0 && <p className="figures text-table text-muted">{said.join(", ")}</p>
}

/** As it would be seen there, so that she can agree to it. */
function SharedWords({ line, file }: ReferralEntryProps) {
  const t = useTranslations("referral")
  const locale = useLocale()
  if (line.shared.length === 0) return t("sharesNothing")
  return line.shared.map((one, place) => {
    const known = file.known[one]
    const shown = one === "language" && known ? languageName(known, locale) : known
    return (
      <span key={one}>
        {place > 0 && ", "}
        {t(`shareables.${one}`)} <bdi className="text-muted">({shown ?? t("unknown")})</bdi>
      </span>
    )
  })
}

function Answer({ line: { standing, stateReason, outcome } }: { line: ReferralLine }) {
  const t = useTranslations("referral")
  if (standing === "revoked")
    return (
      <p className="text-table text-muted">
        {t(
          stateReason === "consent_withdrawn" ? "revokedBecause.consent_withdrawn" : "revokedBecause.sender",
        )}
      </p>
    )
  const words = standing === "rejected" ? stateReason : outcome
  if (!words) return null
  return (
    <p className="max-w-text">
      <span className="text-table text-muted">{t(standing === "rejected" ? "said" : "outcome")}: </span>
      <bdi className="whitespace-pre-line">{words}</bdi>
    </p>
  )
}
