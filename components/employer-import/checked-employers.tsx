import { useFormatter, useTranslations } from "next-intl"
import { CheckedList } from "@/components/list-import/checked-list"
import type { Tone } from "@/components/ui/badge"
import type { EmployerImport } from "@/lib/domain/employer-import/queries"
import { fates } from "@/lib/domain/employer-import/schema"
import { ConfirmEmployers } from "./confirm-employers"

const tones: Record<(typeof fates)[number], Tone> = {
  new: "success",
  completed: "info",
  unchanged: "plain",
  refused: "danger",
}

/** A list that was read: what would happen to the companies, or what did. */
export function CheckedEmployers({ list }: { list: EmployerImport }) {
  const t = useTranslations("employer-import")
  const format = useFormatter()
  const { counts } = list
  const count = counts.new + counts.completed
  const back = { href: "/employers", label: t("back") }
  return (
    <CheckedList
      title={t("title")}
      lead={list.isImported ? list.fileName : t("checkedLead", { file: list.fileName })}
      back={back}
      figures={fates.map((fate) => ({ label: t(`fates.${fate}`), value: format.number(counts[fate]) }))}
      done={list.isImported ? { title: t("done", { count }), way: back } : null}
      ask={{
        notes: counts.refused > 0 ? [t("refusedStay", { count: counts.refused })] : [],
        kept: t("kept"),
        confirm:
          count > 0 ? <ConfirmEmployers batchId={list.id} count={count} /> : <p>{t("confirm", { count })}</p>,
        another: { href: "/employers/import", label: t("another") },
      }}
      rows={{
        title: t("rows"),
        short: list.isShort ? t("more", { most: list.mostShown }) : null,
        lines: list.rows.map(({ row, name, fate, adds, refusals }) => ({
          ...{ row, name, place: t("row", { row }) },
          fate: {
            tone: tones[fate],
            text:
              fate === "completed"
                ? t("fate.completed", { parts: adds.map((part) => t(`parts.${part}`)).join(", ") })
                : t(`fate.${fate}`),
          },
          problems: refusals.map(({ column, reason, text }) => ({
            column: t(`columns.${column}`),
            text: t(`reasons.${reason}`, { text }),
          })),
        })),
      }}
    />
  )
}
