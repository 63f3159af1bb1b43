"use client"

import type { ComponentProps, FocusEvent } from "react"
import { classes } from "./classes"
import { TextField } from "./text-field"
import { typedTime } from "./typed-time"

/** A time of 24 hours, typed; the browser's own field would show 10:30 PM to some. Its value is "10:30". */
export function TimeField({ className, onBlur, ...rest }: Omit<ComponentProps<typeof TextField>, "type">) {
  const tidy = (event: FocusEvent<HTMLInputElement>) => {
    event.target.value = typedTime(event.target.value)
    onBlur?.(event)
  }
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      {...rest}
      onBlur={tidy}
      className={classes("figures max-w-24", className)}
    />
  )
}
