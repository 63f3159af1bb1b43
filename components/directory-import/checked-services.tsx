import { useFormatter, useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { Stat } from "@/components/ui/stat"
import type { ServiceImport } from "@/lib/domain/directory-import/queries"
import { fates } from "@/lib/domain/directory-import/schema"
import { ConfirmServices } from "./confirm-services"

/** A list that was read: what would happen to the directory, or what did. */
export function CheckedServices({ list }: { list: ServiceImport }) {
  const t = useTranslations("directory-import")
  const format = useFormatter()
  const { counts } = list
  const count = counts.new + counts.changed
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={list.isImported ? list.fileName : t("checkedLead", { file: list.fileName })}
        back={{ href: "/services", label: t("back") }}
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
            <LinkButton href="/services" variant="primary">
              {t("directory")}
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
                <ConfirmServices batchId={list.id} count={count} />
              ) : (
                <p>{t("confirm", { count })}</p>
              )}
              <LinkButton href="/services/import">{t("another")}</LinkButton>
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
  changed: "info",
  unchanged: "plain",
  refused: "danger",
}

function Rows({ list }: { list: ServiceImport }) {
  const t = useTranslations("directory-import")
  return (
    <Card title={t("rows")} flush>
      {list.isShort && (
        <p className="px-4 pb-3 text-table text-muted md:px-5">{t("more", { most: list.mostShown })}</p>
      )}
      <ul className="divide-y divide-divider border-t border-divider">
        {list.rows.map(({ row, name, fate, fields, refusal }) => (
          <li key={row} className="grid gap-1 px-4 py-3 md:px-5">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="figures text-table text-muted">{t("row", { row })}</span>
              <bdi className="font-semibold">{name || "–"}</bdi>
              <Badge tone={tones[fate]}>
                {fate === "changed"
                  ? t("fate.changed", { fields: fields.map((field) => t(`fields.${field}`)).join(", ") })
                  : t(`fate.${fate}`)}
              </Badge>
            </p>
            {refusal && (
              <p className="text-table">{t(`reasons.${refusal.reason}`, { text: refusal.text })}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
