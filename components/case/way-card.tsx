import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { confirmations } from "@/lib/domain/move/schema"
import { dayName } from "@/lib/platform/dates"
import type { CaseProps } from "./case-view"

/** Every phase she has been in, the last one first: who, when and why. */
export async function WayCard({ found, actor }: CaseProps) {
  const [t, phases, moves, locale] = await Promise.all([
    getTranslations("case"),
    getTranslations("participant.phases"),
    getTranslations("move"),
    getLocale(),
  ])
  const day = (when: Date | string) => dayName(when, actor.organisation.timezone, locale)
  return (
    <Card title={t("way")}>
      <ol id="way" className="grid gap-4">
        {found.changes.map(({ from, to, at, by, reason, confirmed }) => (
          <li key={`${at} ${to}`} className="grid gap-0.5 border-s-2 border-divider ps-3">
            <p className="font-semibold">{t("changed", { from: phases(from), to: phases(to) })}</p>
            <p className="text-table text-muted">
              {day(new Date(at))}
              {by && <> · {t("byWhom", { name: by })}</>}
            </p>
            {reason && (
              <p className="text-table">
                <bdi>{reason}</bdi>
              </p>
            )}
            {confirmed.length > 0 && (
              <p className="text-table">
                {confirmations
                  .filter((one) => confirmed.includes(one))
                  .map((one) => moves(`confirmations.${one}`))
                  .join(" · ")}
              </p>
            )}
          </li>
        ))}
        <li className="grid gap-0.5 border-s-2 border-divider ps-3">
          <p className="font-semibold">{t("registered")}</p>
          <p className="text-table text-muted">{day(found.registeredOn)}</p>
        </li>
      </ol>
    </Card>
  )
}
