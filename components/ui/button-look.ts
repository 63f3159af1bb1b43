import { classes } from "./classes"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "small" | "regular" | "large"
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean }

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-primary text-on-primary hover:bg-primary-strong",
  secondary: "border-control bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-primary hover:bg-primary-tint",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong",
}

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 py-1 text-table pointer-coarse:min-h-11",
  regular: "min-h-control px-4 py-1.5",
  large: "min-h-14 px-6 py-3 text-lead",
}

/** The look that a button and a link that leads like one have in common. */
export function buttonLook({ variant = "secondary", size = "regular", wide = false }: ButtonLook): string {
  return classes(
    "inline-flex cursor-pointer items-center justify-center gap-2 rounded-control border text-center font-semibold no-underline",
    "aria-disabled:cursor-default disabled:cursor-default disabled:border-divider disabled:bg-sunken disabled:text-muted",
    variants[variant],
    sizes[size],
    wide && "w-full",
  )
}
