import type { ComponentProps } from "react"
import { type ButtonLook, buttonLook } from "./button-look"
import { classes } from "./classes"
import { Spinner } from "./spinner"

type ButtonProps = ComponentProps<"button"> & ButtonLook & { busy?: boolean }

/** Verb first. While busy the label stays, and the button keeps the focus. */
export function Button({ variant, size, wide, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
      className={classes(buttonLook({ variant, size, wide }), className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
