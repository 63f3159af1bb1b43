import { randomUUID } from "node:crypto"
import { useFormatter, useLocale, useTranslations } from "next-intl"
import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { List } from "@/lib/domain/participant-import/queries"
import { dayAndTime } from "@/lib/platform/dates"
import type { Problem } from "@/lib/platform/outcome"
import { ConfirmForm } from "./confirm-form"
import { ListRows } from "./list-rows"

type CheckedListProps = { list: List; timezone: string; problem: Problem | null }

/** A list that was read and waits for a yes: what would happen, and every row that needs a look. */
export function CheckedList({ list, timezone, problem }: CheckedListProps) {
  const t = useTranslations("participant-import")
  const locale = useLocale()
  const format = useFormatter()
  const { counts, unknown, id, fileName, createdAt } = list
  const href = (show: string) => `/participants/import?batch=${id}&show=${show}#rows`
  const stats = ["enrolled", "registered", "suspected", "refused"] as const
  return (
    <>
      <PageHeading
        title={t("checked.title")}
        lead={t("checked.lead", { file: fileName, when: dayAndTime(createdAt, timezone, locale) })}
        back={{ href: "/participants", label: t("back") }}
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {stats.map((stat) => (
          <Stat
            key={stat}
            label={t(`checked.${stat}`)}
            value={format.number(counts[stat])}
            href={href(stat)}
          />
        ))}
      </div>
      {unknown.length > 0 && (
        <Notice tone="warning">
          {t("checked.unknown", { count: unknown.length, names: unknown.join(", ") })}
        </Notice>
      )}
      <Card title={t("confirm.title")}>
        <ConfirmForm
          batchId={id}
          submitKey={randomUUID()}
          taken={counts.enrolled + counts.registered}
          suspected={counts.suspected}
          problem={problem}
        />
      </Card>
      <ListRows list={list} />
    </>
  )
}
