import type { ComponentProps } from "react"
import { classes } from "./classes"
import { described, FieldFrame, type FieldWords } from "./field-frame"

type FileFieldProps = Omit<FieldWords, "optional"> &
  Omit<ComponentProps<"input">, "type" | "id"> & { id: string }

/** A file to choose: the browser's own field, its button like every other one. */
export function FileField({ id, label, hint, error, className, ...rest }: FileFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input type="file" {...rest} {...described(id, { hint, error })} className={classes(look, className)} />
    </FieldFrame>
  )
}

const look =
  "w-full min-w-0 cursor-pointer rounded-control py-1 file:me-3 file:min-h-control file:cursor-pointer file:rounded-control file:border file:border-solid file:border-control file:bg-surface file:px-4 file:font-semibold file:text-ink hover:file:border-ink"
