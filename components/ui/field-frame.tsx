import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Icon } from "./icon"

export type FieldWords = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
}

type FieldFrameProps = FieldWords & { id: string; children: ReactNode }

/** Label above, hint below it, then what went wrong, then the control. */
export function FieldFrame({ id, label, hint, error, optional = false, children }: FieldFrameProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

export function Optional() {
  const t = useTranslations("ui")
  return <span className="font-normal text-muted"> {t("optional")}</span>
}

export function HintAndError({
  id,
  hint,
  error,
}: {
  id: string
  hint?: ReactNode
  error?: string | undefined
}) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="max-w-text text-table text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-table font-semibold text-danger">
          <span className="mt-px">
            <Icon name="alert" size={18} />
          </span>
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

/** What a control says of itself, so that hint and error are read with it. */
export function described(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return {
    id,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": error ? true : undefined,
  }
}

/** One name, one place: the error summary links to it. */
export function fieldId(name: string | undefined, id: string | undefined): string {
  return id ?? `field-${name ?? "unnamed"}`
}
