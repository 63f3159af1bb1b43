import type { ComponentProps } from "react"
import { classes } from "./classes"
import { described, FieldFrame, type FieldWords, fieldId } from "./field-frame"

type TextFieldProps = FieldWords & Omit<ComponentProps<"input">, keyof FieldWords>

/** One line of text, of any of the browser's kinds. */
export function TextField({ label, hint, error, optional, id, className, ...input }: TextFieldProps) {
  const at = fieldId(input.name, id)
  return (
    <FieldFrame id={at} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        {...input}
        {...described(at, { hint, error })}
        className={classes("writable", className)}
      />
    </FieldFrame>
  )
}

/** A day, typed; the browser's own calendar is beside it. Its value is "2026-10-27". */
export function DateField({ className, ...rest }: Omit<TextFieldProps, "type">) {
  return <TextField {...rest} type="date" className={classes("figures max-w-44", className)} />
}
