import { useTranslations } from "next-intl"
import { Badge, type Tone } from "@/components/ui/badge"
import { Icon, type IconName } from "@/components/ui/icon"

/** A value with a place behind it, or with a meaning that a tone and a word carry. */
export type MarkedCell = { text: string; href?: string; tone?: Tone; icon?: IconName; title?: string }

export type CellKind = "text" | "number" | "name" | "check"

/** Draws a plain value, so that a page can send its rows as nothing but plain values. */
export function Cell({ value, kind }: { value: unknown; kind: CellKind }) {
  if (Array.isArray(value)) return <Several values={value} kind={kind} />
  if (kind === "check") return <Check yes={value === true} />
  if (isMarked(value)) return <Marked {...value} named={kind === "name"} />
  if (value === null || value === undefined || value === "") return <span className="text-muted">–</span>
  return kind === "name" ? <bdi>{String(value)}</bdi> : String(value)
}

function Several({ values, kind }: { values: unknown[]; kind: CellKind }) {
  return (
    <span className="flex flex-wrap gap-1">
      {values.map((value) => (
        <Cell key={isMarked(value) ? value.text : String(value)} value={value} kind={kind} />
      ))}
    </span>
  )
}

function Check({ yes }: { yes: boolean }) {
  const t = useTranslations("table")
  return (
    <span className={yes ? "inline-flex items-center gap-1 text-success" : "text-muted"}>
      {yes && <Icon name="check" size={16} />}
      {yes ? t("yes") : t("no")}
    </span>
  )
}

function Marked({ text, href, tone, icon, title, named }: MarkedCell & { named: boolean }) {
  const words = named ? <bdi>{text}</bdi> : text
  if (tone) {
    return (
      <Badge tone={tone} icon={icon} title={title}>
        {words}
      </Badge>
    )
  }
  return href ? (
    <a href={href} title={title} className="link">
      {words}
    </a>
  ) : (
    <span title={title}>{words}</span>
  )
}

function isMarked(value: unknown): value is MarkedCell {
  return typeof value === "object" && value !== null && "text" in value
}
