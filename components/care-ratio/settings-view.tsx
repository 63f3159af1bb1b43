import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { CareSettings } from "@/lib/domain/care-ratio/queries"
import { dayAndTime } from "@/lib/platform/dates"
import { SettingsForm } from "./settings-form"

type Bands = CareSettings["ratios"]

/** The ratios and hours of an organisation, who changed them when, and for a coordinator the form. */
export async function SettingsView({ settings }: { settings: CareSettings }) {
  const [t, locale] = await Promise.all([getTranslations("care-ratio"), getLocale()])
  const { ratios, answerHours, changes, timezone, mine, organisation } = settings
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/childcare", label: t("back") }} />
      <Notice>{t("notLegal", { organisation })}</Notice>
      {mine ? (
        <Card title={t("form")}>
          <MoreWords of={["care-ratio", "form"]}>
            <SettingsForm key={changes[0]?.id} ratios={ratios} answerHours={answerHours} />
          </MoreWords>
        </Card>
      ) : (
        <Card title={t("now")}>
          <Shown ratios={ratios} answerHours={answerHours} />
        </Card>
      )}
      <Card title={t("changes")}>
        {changes.length === 0 && <p className="text-muted">{t("none")}</p>}
        <ol className="grid gap-4">
          {changes.map((change) => {
            const when = dayAndTime(change.changedAt, timezone, locale)
            return (
              <li key={change.id} className="grid gap-1">
                <p className="figures font-semibold">
                  {change.by ? t("changed", { when, name: change.by }) : t("changedByNobody", { when })}
                </p>
                <Shown ratios={change.ratios} answerHours={change.answerHours} />
              </li>
            )
          })}
        </ol>
      </Card>
    </div>
  )
}

async function Shown({ ratios, answerHours }: { ratios: Bands; answerHours: number }) {
  const t = await getTranslations("care-ratio")
  return (
    <ul className="grid gap-0.5 text-table">
      {ratios.map(({ under, perAdult }, nth) => {
        const from = ratios[nth - 1]?.under ?? 0
        const key = from === under - 1 ? "lineOne" : "line"
        return <li key={under}>{t(key, { from, to: under - 1, perAdult })}</li>
      })}
      <li>
        {t("answerHours")}: {t("hours", { hours: answerHours })}
      </li>
    </ul>
  )
}
