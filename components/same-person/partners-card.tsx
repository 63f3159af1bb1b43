import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import type { PartnerToo } from "@/lib/domain/same-person/queries"
import { dayName } from "@/lib/platform/dates"
import { PartnerActs } from "./partner-acts"

type PartnersCardProps = { participantId: string; partners: readonly PartnerToo[]; timezone: string }

/** Partners that may accompany her too: for a coordinator, and never more than which partner. */
export async function PartnersCard({ participantId, partners, timezone }: PartnersCardProps) {
  const t = await getTranslations("same-person")
  const isKnown = partners.every(({ state }) => state === "same")
  return (
    <Card title={t(isKnown ? "titleSame" : "title")} count={partners.length}>
      <div className="grid gap-4">
        <p className="max-w-text text-table text-muted">{t("why")}</p>
        <MoreWords of={["same-person"]}>
          <ul className="grid gap-4">
            {partners.map((partner) => (
              <li key={partner.key} className="grid gap-2">
                <PartnerLine partner={partner} timezone={timezone} />
                <PartnerActs participantId={participantId} partner={partner} />
              </li>
            ))}
          </ul>
        </MoreWords>
      </div>
    </Card>
  )
}

const sentences = {
  none: "none",
  claimed_by_us: "claimedByUs",
  claimed_by_them: "claimedByThem",
  same: "same",
} as const

type PartnerLineProps = { partner: PartnerToo; timezone: string }

async function PartnerLine({ partner, timezone }: PartnerLineProps) {
  const [t, locale] = await Promise.all([getTranslations("same-person"), getLocale()])
  const { organisation, state, since, until } = partner
  const day = (at: Date | null) => (at ? dayName(at, timezone, locale) : "")
  return (
    <>
      <p>{t(sentences[state], { organisation, day: day(since) })}</p>
      {(state === "none" || state === "claimed_by_them") && (
        <p className="max-w-text text-table text-muted">{t(state === "none" ? "claimHint" : "answerHint")}</p>
      )}
      {state === "same" && (
        <p className="text-table text-muted">{until ? t("until", { day: day(until) }) : t("over")}</p>
      )}
    </>
  )
}
