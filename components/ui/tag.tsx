import type { ReactNode } from "react"
import { Icon } from "./icon"

type TagProps = { children: ReactNode; removeLabel: string } & (
  | { removeHref: string }
  | { onRemove: () => void }
)

/** Something chosen, with the way to unchoose it: a link where the choice is in the address, else a button. */
export function Tag({ children, removeLabel, ...way }: TagProps) {
  const look =
    "inline-grid size-7 cursor-pointer place-items-center rounded-full text-primary hover:bg-primary hover:text-on-primary pointer-coarse:size-9"
  return (
    <span className="boxed inline-flex min-h-8 items-center gap-1 rounded-full bg-primary-tint ps-3 pe-0.5 text-table font-semibold text-primary">
      {children}
      {"removeHref" in way ? (
        <a href={way.removeHref} aria-label={removeLabel} className={look}>
          <Icon name="cross" size={14} />
        </a>
      ) : (
        <button type="button" onClick={way.onRemove} aria-label={removeLabel} className={look}>
          <Icon name="cross" size={14} />
        </button>
      )}
    </span>
  )
}
