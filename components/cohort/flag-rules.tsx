import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"
import { flagLooks } from "./flags"
import type { CohortWords } from "./words"

/** Each flag with its rule in words, for a mouse, a finger and a keyboard alike. */
export function FlagRules({ words }: { words: CohortWords }) {
  return (
    <details className="group boxed rounded-card border border-divider bg-surface">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 text-table font-semibold">
        <Icon name="about" />
        {words.rulesTitle}
        <span className="group-open:rotate-180">
          <Icon name="down" size={16} />
        </span>
      </summary>
      <dl className="grid gap-x-6 gap-y-3 px-4 pb-4 text-table md:grid-cols-[max-content_1fr]">
        {words.flagOrder.map((flag) => (
          <div key={flag} className="grid gap-1 md:contents">
            <dt>
              <Badge {...flagLooks[flag]}>{words.flags[flag]}</Badge>
            </dt>
            <dd className="max-w-text">{words.rules[flag]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
