import { classes } from "./classes"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "small" | "regular" | "large"
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

/** The look that a button and a link that leads like one have in common; what it looks like stands in app/globals.css. */
export function buttonLook({ variant = "secondary", size = "regular", wide = false }: ButtonLook): string {
  return classes("button", `button-${variant}`, `button-${size}`, wide && "w-full")
}
