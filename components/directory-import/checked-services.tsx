import { useFormatter, useTranslations } from "next-intl"
import { CheckedList } from "@/components/list-import/checked-list"
import type { Tone } from "@/components/ui/badge"
import type { ServiceImport } from "@/lib/domain/directory-import/queries"
import { fates } from "@/lib/domain/directory-import/schema"
import { ConfirmServices } from "./confirm-services"

const tones: Record<(typeof fates)[number], Tone> = {
  new: "success",
  changed: "info",
  unchanged: "plain",
  refused: "danger",
}

/** A list that was read: what would happen to the directory, or what did. */
export function CheckedServices({ list }: { list: ServiceImport }) {
  const t = useTranslations("directory-import")
  const format = useFormatter()
  const { counts } = list
  const count = counts.new + counts.changed
  return (
    <CheckedList
      title={t("title")}
      lead={list.isImported ? list.fileName : t("checkedLead", { file: list.fileName })}
      back={{ href: "/services", label: t("back") }}
      figures={fates.map((fate) => ({ label: t(`fates.${fate}`), value: format.number(counts[fate]) }))}
      done={
        list.isImported
          ? { title: t("done", { count }), way: { href: "/services", label: t("directory") } }
          : null
      }
      ask={{
        notes: counts.refused > 0 ? [t("refusedStay", { count: counts.refused })] : [],
        kept: t("kept"),
        confirm:
          count > 0 ? <ConfirmServices batchId={list.id} count={count} /> : <p>{t("confirm", { count })}</p>,
        another: { href: "/services/import", label: t("another") },
      }}
      rows={{
        title: t("rows"),
        short: list.isShort ? t("more", { most: list.mostShown }) : null,
        lines: list.rows.map(({ row, name, fate, fields, refusal }) => ({
          ...{ row, name, place: t("row", { row }) },
          fate: {
            tone: tones[fate],
            text:
              fate === "changed"
                ? t("fate.changed", { fields: fields.map((field) => t(`fields.${field}`)).join(", ") })
                : t(`fate.${fate}`),
          },
          problems: refusal ? [{ text: t(`reasons.${refusal.reason}`, { text: refusal.text }) }] : [],
        })),
      }}
    />
  )
}
