import { SoftLinks } from "@/components/ui/soft-links"

type SwitchLinksProps = {
  label: string
  choices: readonly { label: string; href: string; chosen: boolean; count?: number }[]
}

/** A few ways to look at a list, side by side; the one in force is marked. */
export function SwitchLinks({ label, choices }: SwitchLinksProps) {
  return (
    <SoftLinks>
      <nav data-chrome aria-label={label} className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <a
            key={choice.href}
            href={choice.href}
            aria-current={choice.chosen ? "true" : undefined}
            className="boxed inline-flex min-h-8 items-center gap-1.5 rounded-full border border-control bg-surface px-3 text-table no-underline hover:border-primary hover:bg-primary-tint aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-on-primary pointer-coarse:min-h-11"
          >
            {choice.label}
            {choice.count !== undefined && <span className="figures font-semibold">{choice.count}</span>}
          </a>
        ))}
      </nav>
    </SoftLinks>
  )
}
