"use client"

import { classes } from "@/components/ui/classes"
import { Icon } from "@/components/ui/icon"

type ChoiceListProps<Value extends string> = {
  title: string
  choices: readonly { value: Value; label: string; lang?: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** A few settings of which one is on; choosing acts at once. */
export function ChoiceList<Value extends string>({
  title,
  choices,
  chosen,
  onChoose,
}: ChoiceListProps<Value>) {
  return (
    <fieldset className="grid min-w-0 gap-0.5">
      <legend className="mb-1 text-meta font-semibold text-muted">{title}</legend>
      {choices.map(({ value, label, lang }) => (
        <button
          key={value}
          type="button"
          lang={lang}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
          className={classes(
            "flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 text-start text-table hover:bg-sunken pointer-coarse:min-h-11",
            value === chosen && "font-semibold text-primary",
          )}
        >
          <span className={value === chosen ? "" : "invisible"}>
            <Icon name="check" size={16} />
          </span>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
