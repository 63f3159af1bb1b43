import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"
import { SoftLinks } from "@/components/ui/soft-links"

type Way = { label: string; href: string }
type TurnLinksProps = { label: string; back: Way; now: Way & { chosen?: boolean }; on: Way }

/** Of a small link that looks like a button, beside others. */
export const turnLook =
  "boxed inline-flex min-h-8 items-center gap-1.5 rounded-control border border-control bg-surface px-3 text-table no-underline hover:border-primary hover:bg-primary-tint pointer-coarse:min-h-11"

/** The days before, those of today, and the days after. */
export function TurnLinks({ label, back, now, on }: TurnLinksProps) {
  return (
    <SoftLinks>
      <nav data-chrome aria-label={label} className="flex flex-wrap items-center gap-2">
        <a href={back.href} className={turnLook}>
          <Icon name="back" size={16} />
          {back.label}
        </a>
        <a
          href={now.href}
          aria-current={now.chosen ? "true" : undefined}
          className={classes(turnLook, now.chosen && "border-primary font-semibold text-primary")}
        >
          {now.label}
        </a>
        <a href={on.href} className={turnLook}>
          {on.label}
          <Icon name="next" size={16} />
        </a>
      </nav>
    </SoftLinks>
  )
}
