import { useFormatter, useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { EmployerImport } from "@/lib/domain/employer-import/queries"
import { fates } from "@/lib/domain/employer-import/schema"
import { ConfirmEmployers } from "./confirm-employers"

/** A list that was read: what would happen to the companies, or what did. */
export function CheckedEmployers({ list }: { list: EmployerImport }) {
  const t = useTranslations("employer-import")
  const format = useFormatter()
  const { counts } = list
  const count = counts.new + counts.completed
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={list.isImported ? list.fileName : t("checkedLead", { file: list.fileName })}
        back={{ href: "/employers", label: t("back") }}
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {fates.map((fate) => (
          <Stat key={fate} label={t(`fates.${fate}`)} value={format.number(counts[fate])} />
        ))}
      </div>
      {list.isImported ? (
        <Notice
          tone="success"
          role="status"
          title={t("done", { count })}
          actions={
            <LinkButton href="/employers" variant="primary">
              {t("back")}
            </LinkButton>
          }
        />
      ) : (
        <Card>
          <div className="grid gap-3">
            {counts.refused > 0 && <p>{t("refusedStay", { count: counts.refused })}</p>}
            <p className="max-w-text text-table text-muted">{t("kept")}</p>
            <div className="flex flex-wrap gap-2">
              {count > 0 ? (
                <ConfirmEmployers batchId={list.id} count={count} />
              ) : (
                <p>{t("confirm", { count })}</p>
              )}
              <LinkButton href="/employers/import">{t("another")}</LinkButton>
            </div>
          </div>
        </Card>
      )}
      <Rows list={list} />
    </>
  )
}

const tones: Record<(typeof fates)[number], Tone> = {
  new: "success",
  completed: "info",
  unchanged: "plain",
  refused: "danger",
}

function Rows({ list }: { list: EmployerImport }) {
  const t = useTranslations("employer-import")
  return (
    <Card title={t("rows")} flush>
      {list.isShort && (
        <p className="px-4 pb-3 text-table text-muted md:px-5">{t("more", { most: list.mostShown })}</p>
      )}
      <ul className="divide-y divide-divider border-t border-divider">
        {list.rows.map(({ row, name, fate, adds, refusals }) => (
          <li key={row} className="grid gap-1 px-4 py-3 md:px-5">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="figures text-table text-muted">{t("row", { row })}</span>
              <bdi className="font-semibold">{name || "–"}</bdi>
              <Badge tone={tones[fate]}>
                {fate === "completed"
                  ? t("fate.completed", { parts: adds.map((part) => t(`parts.${part}`)).join(", ") })
                  : t(`fate.${fate}`)}
              </Badge>
            </p>
            {refusals.map(({ column, reason, text }) => (
              <p key={`${column} ${reason}`} className="text-table">
                <span className="text-muted">{t(`columns.${column}`)}:</span>{" "}
                {t(`reasons.${reason}`, { text })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  )
}
