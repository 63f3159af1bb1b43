import type { ComponentProps, ReactNode } from "react"
import { classes } from "./classes"
import { described, FieldFrame, type FieldWords, fieldId } from "./field-frame"
import { Icon } from "./icon"

export type Choice<Value extends string = string> = { value: Value; label: ReactNode; hint?: ReactNode }

type SelectProps = FieldWords &
  Omit<ComponentProps<"select">, keyof FieldWords | "children"> & {
    choices: readonly { value: string; label: string }[]
    /** The words of the empty choice; without them the first choice is taken. */
    none?: string
  }

/** The browser's own list of choices. */
export function Select({
  label,
  hint,
  error,
  optional,
  id,
  choices,
  none,
  className,
  ...select
}: SelectProps) {
  const at = fieldId(select.name, id)
  return (
    <FieldFrame id={at} label={label} hint={hint} error={error} optional={optional}>
      <span className={classes("relative block", className)}>
        <select {...select} {...described(at, { hint, error })} className="writable appearance-none pe-10">
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-muted">
          <Icon name="down" size={18} />
        </span>
      </span>
    </FieldFrame>
  )
}
