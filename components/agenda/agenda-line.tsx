import type { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import type { Line } from "./lines"
import { ownTime } from "./own-time"
import { placeOf } from "./place-of"

/** What all the lines of a page have in common. */
export type Drawing = {
  drawn: boolean
  from: number
  timezone: string
  own: string | null
  t: ReturnType<typeof useTranslations<"agenda">>
}
type AgendaLineProps = Drawing & { line: Line; day: string }

/** One appointment: a link to it, or only hours that somebody else has; or many, with a link to their day. */
export function AgendaLine({ line, from, drawn, ...words }: AgendaLineProps) {
  const { href, tone } = line
  const look = classes(
    "group boxed block h-full min-w-0 overflow-hidden rounded-control border-s-4 px-3 py-2 no-underline",
    drawn &&
      "lg:px-1.5 lg:py-0.5 lg:hover:h-auto lg:hover:min-h-full lg:focus-visible:h-auto lg:focus-visible:min-h-full",
    tones[tone],
  )
  return (
    <li
      className={classes(
        "min-w-0",
        drawn &&
          `lg:pointer-events-auto lg:p-px lg:focus-within:z-10 lg:hover:z-10 ${placeOf(line.place, from)}`,
      )}
    >
      {href ? (
        <a href={href} className={classes(look, "hover:outline-2 hover:outline-primary focus-visible:z-10")}>
          <Words line={line} drawn={drawn} {...words} />
        </a>
      ) : (
        <div className={look}>
          <Words line={line} drawn={drawn} {...words} />
        </div>
      )}
    </li>
  )
}

function Words({ line, day, drawn, timezone, own, t }: Omit<AgendaLineProps, "from">) {
  const { facts, care, hours } = line
  const hers = ownTime(hours, timezone, own)
  return (
    <span className={classes("block", drawn && wholeLines)}>
      <span className="sr-only">{day}, </span>
      <First line={line} drawn={drawn} />
      {facts && <span className="block text-meta text-muted">{facts}</span>}
      {care && (
        <span
          className={classes(
            "flex items-center gap-1 text-meta font-semibold text-care",
            drawn && line.tone === "crowd" && "lg:leading-none",
            drawn && line.short && "lg:hidden",
          )}
        >
          <Icon name="child" size={14} />
          {care}
        </span>
      )}
      {hers && <span className="figures block text-meta text-muted">{t("yours", { time: hers })}</span>}
    </span>
  )
}

/** When, whose, and how it stands. */
function First({ line, drawn }: Pick<AgendaLineProps, "line" | "drawn">) {
  const { time, title, short, series, tone, state } = line
  return (
    <span className={classes("flex flex-wrap items-baseline gap-x-2", drawn && "lg:text-meta")}>
      <span className={classes("figures font-semibold", drawn && tone === "crowd" && "lg:sr-only")}>
        {time.slice(0, 5)}
        <span className={classes(drawn && "lg:sr-only")}>{time.slice(5)}</span>
      </span>
      {series && (
        <span className="inline-flex items-center self-center text-muted" title={series}>
          <Icon name="week" size={14} />
          <span className="sr-only">{series}</span>
        </span>
      )}
      {drawn && short && (
        <span aria-hidden="true" className="figures font-semibold text-ink max-lg:hidden">
          {short}
        </span>
      )}
      <bdi className={titleLook(line, drawn)}>{title}</bdi>
      {state && (
        <span className="inline-flex items-center gap-1 text-meta text-muted">
          <Icon name={tone === "held" ? "check" : tone === "cancelled" ? "struck" : "about"} size={14} />
          {state}
        </span>
      )}
    </span>
  )
}

/** Drawn as hours, a short one shows as many lines as fit into it, and none of them by half. */
const wholeLines =
  "lg:max-h-[round(down,100%,1rem)] lg:overflow-hidden lg:[&_*]:leading-4 lg:group-hover:max-h-none lg:group-focus-visible:max-h-none"

function titleLook({ tone, short }: Line, drawn: boolean): string {
  return classes(
    "min-w-0 font-semibold text-ink",
    tone === "cancelled" && "line-through",
    drawn && short && "lg:sr-only",
  )
}

const tones: Record<Line["tone"], string> = {
  mine: "border-primary bg-primary-tint",
  other: "border-info bg-info-tint",
  held: "border-success bg-sunken",
  cancelled: "border-control bg-sunken",
  crowd: "border-muted bg-surface outline outline-divider",
  taken: "border-control border-dashed bg-sunken text-muted",
}
