import type { ComponentProps } from "react"
import { classes } from "./classes"
import { described, FieldFrame, type FieldWords, fieldId } from "./field-frame"

type TextAreaProps = FieldWords & Omit<ComponentProps<"textarea">, keyof FieldWords>

/** Several lines; it grows with what is written where the browser can. */
export function TextArea({ label, hint, error, optional, id, className, ...area }: TextAreaProps) {
  const at = fieldId(area.name, id)
  return (
    <FieldFrame id={at} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        rows={4}
        {...area}
        {...described(at, { hint, error })}
        className={classes("writable field-sizing-content max-h-96 min-h-24", className)}
      />
    </FieldFrame>
  )
}
