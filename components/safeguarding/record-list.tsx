import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { SoftLinks } from "@/components/ui/soft-links"
import type { PrivateRecords } from "@/lib/domain/safeguarding/queries"
import { dayName } from "@/lib/platform/dates"
import { RiskBadge } from "./risk-badge"

/** The records that the reader may know of, the last first. */
export async function RecordList({ records }: { records: PrivateRecords }) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding"), getLocale()])
  const { lines, lead, isLead, timezone } = records
  const leadWords = isLead ? t("youLead") : lead ? t("leadIs", { name: lead }) : t("noLead")
  return (
    <Card title={t("list.title")} flush>
      <p className="max-w-text px-4 pb-3 text-table text-muted md:px-5">{leadWords}</p>
      {lines.length === 0 ? (
        <EmptyState icon="lock" title={t("list.none")}>
          {t("list.noneWhy")}
        </EmptyState>
      ) : (
        <SoftLinks>
          <ul className="divide-y divide-divider border-t border-divider">
            {lines.map(({ id, about, openedAt, closedAt, risk }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 md:px-5">
                <a href={`/private/${id}`} className="link min-w-40 flex-1 font-semibold">
                  <bdi>{about.name}</bdi>
                </a>
                <span className="figures text-table text-muted">
                  {t("openedOn", { day: dayName(openedAt, timezone, locale) })}
                </span>
                {closedAt ? (
                  <span className="text-table text-muted">{t("closed")}</span>
                ) : (
                  <RiskBadge risk={risk} />
                )}
              </li>
            ))}
          </ul>
        </SoftLinks>
      )}
    </Card>
  )
}
