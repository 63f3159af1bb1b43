import { getLocale, getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { PageHeading } from "@/components/ui/page-heading"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { categories } from "@/lib/domain/safeguarding/schema"
import { dayName } from "@/lib/platform/dates"
import { AccessCard } from "./access-card"
import { EntryForm } from "./entry-form"
import { EntryList } from "./entry-list"
import { ReadersCard } from "./readers-card"
import { RecordActs } from "./record-acts"
import { RiskBadge } from "./risk-badge"

/** One record. It is not printed, and nothing of it leaves this page. */
export async function RecordPage({ record }: { record: PrivateRecord }) {
  const [t, locale] = await Promise.all([getTranslations("safeguarding"), getLocale()])
  const { about, opener, openedAt, closedAt, category, risk, lead, timezone } = record
  const known = categories.find((one) => one === category) ?? "other"
  return (
    <MoreWords of={["safeguarding", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6 print:hidden">
        <PageHeading
          back={{ href: "/private", label: t("title") }}
          title={<bdi>{about.name}</bdi>}
          lead={t.rich("openedBy", {
            opener,
            day: dayName(openedAt, timezone, locale),
            name: (name) => <bdi>{name}</bdi>,
          })}
        />
        <Card title={t(`categories.${known}`)}>
          <div className="grid gap-3">
            <p className="flex flex-wrap items-center gap-2">
              <RiskBadge risk={risk} />
              {closedAt && (
                <Badge icon="check">{t("closedOn", { day: dayName(closedAt, timezone, locale) })}</Badge>
              )}
              <span className="text-table">
                {t.rich("ledBy", { lead, name: (name) => <bdi className="font-semibold">{name}</bdi> })}
              </span>
            </p>
            {record.keeper && <RecordActs record={record} />}
          </div>
        </Card>
        <Card title={t("entries")}>
          <div className="grid gap-5">
            <EntryList record={record} />
            {closedAt ? (
              <p className="text-table text-muted">{t("closedHint")}</p>
            ) : (
              <EntryForm record={record} begun={record.drafts.length > 0} />
            )}
          </div>
        </Card>
        <ReadersCard record={record} />
        <AccessCard record={record} />
      </div>
    </MoreWords>
  )
}
