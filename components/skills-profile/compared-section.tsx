import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { classes } from "@/components/ui/classes"
import type { IconName } from "@/components/ui/icon"
import type { Change, ComparedRow } from "@/lib/domain/profile-picture/rules"
import type { Section } from "@/lib/domain/profile-picture/schema"
import type { PlainRow } from "@/lib/domain/profile-row/rules"
import { RowLines } from "./row-lines"
import type { Wording } from "./wording"

type Both<Value> = { before: Value; after: Value }

type ComparedSectionProps = {
  section: Section
  rows: readonly ComparedRow[]
  titles: Both<string>
  askedNone: Both<boolean>
  wording: Wording
}

const looks: Record<Change, { tone: Tone; icon: IconName; edge: string }> = {
  new: { tone: "success", icon: "plus", edge: "border-success" },
  changed: { tone: "info", icon: "tilde", edge: "border-info" },
  gone: { tone: "danger", icon: "struck", edge: "border-danger border-dashed" },
  same: { tone: "plain", icon: "check", edge: "border-divider" },
}
const order: readonly Change[] = ["new", "changed", "gone", "same"]

/** One part, then and now: what differs first, in a word and a shape and not in colour alone. */
export function ComparedSection({ section, rows, titles, askedNone, wording }: ComparedSectionProps) {
  const t = useTranslations("skills-profile")
  const sorted = order.flatMap((change) => rows.filter((row) => row.change === change))
  const saysNone = section === "obstacles" && (askedNone.before || askedNone.after)
  return (
    <Card title={t(`sections.${section}`)}>
      {rows.length === 0 && !saysNone && <p className="text-muted">{t("compare.nothing")}</p>}
      {saysNone && (
        <div className="grid gap-4 pb-3 md:grid-cols-2">
          {([askedNone.before, askedNone.after] as const).map((none, place) => (
            <p key={place === 0 ? "before" : "after"} className="text-table">
              {none && `${place === 0 ? t("compare.from") : t("compare.to")}: ${t("compare.askedNone")}`}
            </p>
          ))}
        </div>
      )}
      <ul className="grid gap-4">
        {sorted.map((row) => (
          <li key={row.id} className={classes("grid gap-2 border-s-4 ps-4", looks[row.change].edge)}>
            <p>
              <Badge tone={looks[row.change].tone} icon={looks[row.change].icon}>
                {t(`compare.${row.change}`)}
              </Badge>
            </p>
            <OneRow section={section} row={row} titles={titles} wording={wording} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type OneRowProps = Pick<ComparedSectionProps, "section" | "titles" | "wording"> & { row: ComparedRow }

function OneRow({ section, row, titles, wording }: OneRowProps) {
  const t = useTranslations("skills-profile.compare")
  if (row.change === "same" && row.after)
    return <RowLines section={section} row={row.after} wording={wording} />
  const side = (label: string, of: { title: string; plain: PlainRow | null }) => (
    <div className="grid content-start gap-1">
      <p className="text-meta text-muted">
        {label} ({of.title})
      </p>
      {of.plain ? (
        <RowLines section={section} row={of.plain} wording={wording} marked={row.fields} />
      ) : (
        <p className="text-table text-muted">{t("absent")}</p>
      )}
    </div>
  )
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {side(t("from"), { title: titles.before, plain: row.before })}
      {side(t("to"), { title: titles.after, plain: row.after })}
    </div>
  )
}
