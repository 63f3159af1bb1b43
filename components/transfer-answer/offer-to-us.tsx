import { useLocale, useTranslations } from "next-intl"
import { StateBadge } from "@/components/transfer/state-badge"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { canGo } from "@/lib/domain/transfer/rules"
import type { OfferToUs as Offer, TransfersBetween } from "@/lib/domain/transfer-answer/queries"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"
import { AnswerForms } from "./answer-forms"

type OfferToUsProps = { offer: Offer; counsellors: TransfersBetween["counsellors"] }

/** A woman whom another partner offers to us: as much of her as we may know. */
export function OfferToUs({ offer, counsellors }: OfferToUsProps) {
  const t = useTranslations("transfer-answer")
  const locale = useLocale()
  const { standing, organisation, firstName, language, sentOn, answeredOn, stateReason } = offer
  const isOpen = canGo(standing, "accepted")
  const day = (on: string) => dayName(on, "UTC", locale)
  const when = [
    t("from", { organisation: `${organisation} (${offer.country})`, day: day(sentOn) }),
    answeredOn && t("answeredOn", { day: day(answeredOn) }),
  ]
  return (
    <li className="grid gap-2 px-4 py-4 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-lead font-semibold">
          <bdi>{firstName ?? t("somebody")}</bdi>
        </span>
        {language && <span className="text-table text-muted">{languageTitle(language, locale)}</span>}
        <StateBadge standing={standing} />
      </p>
      <p className="figures text-table text-muted">{when.filter(Boolean).join(", ")}</p>
      {stateReason && <bdi className="max-w-text whitespace-pre-line">{stateReason}</bdi>}
      {isOpen && <Would offer={offer} />}
      {isOpen && (
        <AnswerForms
          transferId={offer.id}
          name={firstName ?? t("somebody")}
          organisation={organisation}
          counsellors={counsellors}
          mayAccept={offer.hasConsent}
        />
      )}
      {offer.newParticipantId && (
        <p>
          <LinkButton size="small" href={`/participants/${offer.newParticipantId}`}>
            {t("open")}
          </LinkButton>
        </p>
      )}
    </li>
  )
}

/** What would come with her, and their words. */
function Would({ offer }: { offer: Offer }) {
  const t = useTranslations("transfer-answer")
  const words = useTranslations("transfer")
  if (!offer.hasConsent) return <Notice tone="warning">{t("consentGone")}</Notice>
  return (
    <>
      <p className="text-table">{t(offer.enrolled ? "enrolled" : "notEnrolled")}</p>
      <p className="max-w-text text-table">
        <span className="text-muted">{t("would")}: </span>
        {[words("groups.entry"), ...offer.scope.map((one) => words(`groups.${one}`))].join("; ")}
      </p>
      {offer.note && (
        <p className="max-w-text text-table">
          <span className="text-muted">{t("words")}: </span>
          <bdi className="whitespace-pre-line">{offer.note}</bdi>
        </p>
      )}
    </>
  )
}
