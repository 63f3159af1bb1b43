import { useLocale, useTranslations } from "next-intl"
import { MoreWords } from "@/components/shell/words"
import { StateBadge } from "@/components/transfer/state-badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import type { OfferOfOurs, TransfersBetween } from "@/lib/domain/transfer-answer/queries"
import { dayName } from "@/lib/platform/dates"
import { OfferToUs } from "./offer-to-us"

const list = "divide-y divide-divider border-t border-divider"

/** What waits for us, what we offered, and what was answered. */
export function TransfersView({ between }: { between: TransfersBetween }) {
  const t = useTranslations("transfer-answer")
  const { waiting, answered, sent, counsellors } = between
  return (
    <MoreWords of={["transfer-answer", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} />
        <Card title={t("waiting")} flush>
          {waiting.length === 0 ? (
            <EmptyState icon="people" title={t("waitingEmpty")}>
              {t("waitingEmptyWhy")}
            </EmptyState>
          ) : (
            <ul className={list}>
              {waiting.map((offer) => (
                <OfferToUs key={offer.id} offer={offer} counsellors={counsellors} />
              ))}
            </ul>
          )}
        </Card>
        <Card title={t("sent")} flush>
          {sent.length === 0 ? (
            <EmptyState icon="out" title={t("sentEmpty")}>
              {t("sentEmptyWhy")}
            </EmptyState>
          ) : (
            <ul className={list}>
              {sent.map((line) => (
                <SentLine key={line.id} line={line} />
              ))}
            </ul>
          )}
        </Card>
        {answered.length > 0 && (
          <Card title={t("answered")} flush>
            <ul className={list}>
              {answered.map((offer) => (
                <OfferToUs key={offer.id} offer={offer} counsellors={counsellors} />
              ))}
            </ul>
          </Card>
        )}
      </div>
    </MoreWords>
  )
}

function SentLine({ line }: { line: OfferOfOurs }) {
  const t = useTranslations("transfer-answer")
  const locale = useLocale()
  const { participantId, name, code, standing, organisation, sentOn, answeredOn, stateReason } = line
  const day = (on: string) => dayName(on, "UTC", locale)
  const when = [
    t("to", { organisation: organisation ?? "", day: day(sentOn) }),
    answeredOn && t("answeredOn", { day: day(answeredOn) }),
  ]
  return (
    <li className="grid gap-1 px-4 py-4 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={`/participants/${participantId}/transfer`} className="link font-semibold">
          <bdi>{name}</bdi>
        </a>
        <span className="figures text-table text-muted">{code}</span>
        <StateBadge standing={standing} />
      </p>
      <p className="figures text-table text-muted">{when.filter(Boolean).join(", ")}</p>
      {standing === "rejected" && stateReason && (
        <bdi className="max-w-text whitespace-pre-line">{stateReason}</bdi>
      )}
    </li>
  )
}
