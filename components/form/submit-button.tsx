"use client"

import type { ComponentProps } from "react"
import { useFormStatus } from "react-dom"
import { Button } from "@/components/ui/button"

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type">

/** The form's one primary button; in a plain `<form action>` it knows by itself that it is busy. */
export function SubmitButton({ busy = false, variant = "primary", ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return <Button {...rest} type="submit" variant={variant} busy={busy || pending} />
}
