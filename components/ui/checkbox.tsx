import type { ComponentProps, ReactNode } from "react"
import { described, fieldId, HintAndError } from "./field-frame"

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

export function Checkbox({ label, hint, error, id, ...input }: CheckboxProps) {
  const at =
    id ?? (input.value === undefined ? fieldId(input.name, id) : `field-${input.name}-${input.value}`)
  return (
    <div className="grid gap-1">
      <label className="flex min-h-8 cursor-pointer items-center gap-2.5 pointer-coarse:min-h-11">
        <input
          {...input}
          {...described(at, { hint, error })}
          type="checkbox"
          className="size-5 shrink-0 cursor-pointer accent-primary"
        />
        <span>{label}</span>
      </label>
      <HintAndError id={at} hint={hint} error={error} />
    </div>
  )
}
