import { useLocale, useTranslations } from "next-intl"
import type { TransferLine, TransferPage } from "@/lib/domain/transfer/queries"
import { dayName } from "@/lib/platform/dates"
import { StateBadge } from "./state-badge"
import { TransferActs } from "./transfer-acts"

/** One offer: to whom, what moves, where it stands, and what can be done next. */
export function TransferEntry({ line, page }: { line: TransferLine; page: TransferPage }) {
  const t = useTranslations("transfer")
  return (
    <li className="grid gap-2 px-4 py-4 md:px-5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">
          <bdi>{line.organisation}</bdi>
        </span>
        <StateBadge standing={line.standing} />
      </p>
      <Days line={line} />
      <p className="max-w-text text-table">
        <span className="text-muted">{t("scope")}: </span>
        {line.scope.length > 0
          ? [t("groups.entry"), ...line.scope.map((one) => t(`groups.${one}`))].join("; ")
          : t("scopeNone")}
      </p>
      {line.note && (
        <p className="max-w-text">
          <span className="text-table text-muted">{t("note")}: </span>
          <bdi className="whitespace-pre-line">{line.note}</bdi>
        </p>
      )}
      <Answer line={line} />
      <TransferActs line={line} page={page} />
    </li>
  )
}

function Days({ line }: { line: TransferLine }) {
  const t = useTranslations("transfer")
  const locale = useLocale()
  const { offeredOn, offeredBy, sentOn, sentBy, answeredOn } = line
  const day = (on: string) => dayName(on, "UTC", locale)
  const said = [
    offeredBy
      ? t("offeredBy", { name: offeredBy, day: day(offeredOn) })
      : t("offeredOn", { day: day(offeredOn) }),
    sentOn && (sentBy ? t("sentBy", { name: sentBy, day: day(sentOn) }) : t("sentOn", { day: day(sentOn) })),
    answeredOn && t("answeredOn", { day: day(answeredOn) }),
  ].filter(Boolean)
  return <p className="figures text-table text-muted">{said.join(", ")}</p>
}

function Answer({ line: { standing, stateReason } }: { line: TransferLine }) {
  const t = useTranslations("transfer")
  if (standing === "revoked")
    return (
      <p className="text-table text-muted">
        {t(
          stateReason === "consent_withdrawn" ? "revokedBecause.consent_withdrawn" : "revokedBecause.sender",
        )}
      </p>
    )
  if (standing !== "rejected" || !stateReason) return null
  return (
    <p className="max-w-text">
      <span className="text-table text-muted">{t("said")}: </span>
      <bdi className="whitespace-pre-line">{stateReason}</bdi>
    </p>
  )
}
