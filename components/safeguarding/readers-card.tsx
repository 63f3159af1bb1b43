import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { PrivateRecord } from "@/lib/domain/safeguarding/queries"
import { NameForm } from "./name-form"
import { UnnameButton } from "./unname-button"

/** Everybody who can know of the record, and why. */
export async function ReadersCard({ record }: { record: PrivateRecord }) {
  const t = await getTranslations("safeguarding")
  const { id, opener, lead, safeguardingLead, readers, keeper, counsellors, openedBy, leadId } = record
  const fixed = [
    { name: opener, why: t("why.opened") },
    ...(leadId === openedBy ? [] : [{ name: lead, why: t("why.leads") }]),
    ...(safeguardingLead && ![lead, opener].includes(safeguardingLead)
      ? [{ name: safeguardingLead, why: t("why.safeguardingLead") }]
      : []),
  ]
  const reading = [openedBy, leadId, ...readers.map((one) => one.id)]
  const others = counsellors.filter((one) => !reading.includes(one.id) && one.name !== safeguardingLead)
  return (
    <Card title={t("readers")}>
      <div className="grid gap-4">
        <ul className="divide-y divide-divider">
          {fixed.map(({ name, why }) => (
            <li key={why} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-1">
              <bdi className="font-semibold">{name}</bdi>
              <span className="text-table text-muted">{why}</span>
            </li>
          ))}
          {readers.map(({ id: membershipId, name }) => (
            <li
              key={membershipId}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-1"
            >
              <bdi className="font-semibold">{name}</bdi>
              {keeper ? (
                <UnnameButton of={{ recordId: id, membershipId }} name={name} />
              ) : (
                <span className="text-table text-muted">{t("why.named")}</span>
              )}
            </li>
          ))}
        </ul>
        {keeper && others.length > 0 && <NameForm recordId={id} counsellors={others} />}
      </div>
    </Card>
  )
}
