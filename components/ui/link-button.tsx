import type { ComponentProps } from "react"
import { type ButtonLook, buttonLook } from "./button-look"
import { classes } from "./classes"

type LinkButtonProps = ComponentProps<"a"> & ButtonLook & { href: string }

/** A link that looks like a button: it goes somewhere and changes nothing. Not printed. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  return <a data-chrome="" {...rest} className={classes(buttonLook({ variant, size, wide }), className)} />
}
