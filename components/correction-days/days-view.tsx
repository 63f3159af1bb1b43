import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import type { CorrectionDays } from "@/lib/domain/correction-days/queries"
import { dayAndTime } from "@/lib/platform/dates"
import { DaysForm } from "./days-form"

/** The days for corrections of an organisation, who changed them when, and for a coordinator the form. */
export async function DaysView({ setting }: { setting: CorrectionDays }) {
  const [t, locale] = await Promise.all([getTranslations("correction-days"), getLocale()])
  const { days, changes, timezone, mine, organisation } = setting
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/sessions", label: t("back") }} />
      <Notice>{t("what", { organisation, days })}</Notice>
      {mine && (
        <Card title={t("form")}>
          <MoreWords of={["correction-days", "form"]}>
            <DaysForm key={changes[0]?.id} days={days} />
          </MoreWords>
        </Card>
      )}
      <Card title={t("changes")}>
        {changes.length === 0 && <p className="text-muted">{t("none")}</p>}
        <ol className="grid gap-4">
          {changes.map(({ id, before, after, changedAt, by }) => {
            const when = dayAndTime(changedAt, timezone, locale)
            return (
              <li key={id} className="grid gap-1">
                <p className="figures font-semibold">
                  {by ? t("changed", { when, name: by }) : t("changedByNobody", { when })}
                </p>
                <p className="text-table">{t("fromTo", { before, after })}</p>
              </li>
            )
          })}
        </ol>
      </Card>
    </div>
  )
}
