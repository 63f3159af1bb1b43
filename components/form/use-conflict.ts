"use client"

import { type ReactNode, useRef, useState } from "react"
import { type FieldValues, get, type UseFormReturn } from "react-hook-form"
import type { Conflict } from "@/lib/platform/outcome"
import { type Clash, clashesOf, heldAfter, type Side } from "./clashes"

/** How the fields of a form are called and shown where two versions stand beside each other. What is left out is read from the page. */
export type ConflictFields = Readonly<
  Record<string, { label?: ReactNode; show?: (value: unknown) => ReactNode }>
>

/** Two versions of one record: hers, not saved, and the one that stands. */
export type ConflictState = {
  by: string | null
  at: string
  timezone: string | undefined
  clashes: readonly Clash[]
  fields: ConflictFields
  /** Puts the chosen version into each field, and the form on top of what stands now. */
  settle: (sides: Readonly<Record<string, Side>>) => void
  close: () => void
}

type Options<Input extends FieldValues> = { form: UseFormReturn<Input>; fields: ConflictFields | undefined }

/** A path and a value that the server sent: the schema looks at them again when they are sent back. */
type Filled = { setValue(path: string, value: unknown, how: { shouldDirty: boolean }): void }

/** Somebody saved first: keeps what she typed beside what stands until she has chosen. */
export function useConflict<Input extends FieldValues>({ form, fields = {} }: Options<Input>) {
  const [found, setFound] = useState<Conflict | null>(null)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  /* After a first conflict the form stands on what it was told then, not on what it began with. */
  const told = useRef<Record<string, unknown>>({})
  const filled: Filled = form

  function meet(conflict: Conflict | null) {
    setFound(conflict)
    if (!conflict) return
    const values: unknown = form.getValues()
    const start = (path: string) => told.current[path] ?? get(form.formState.defaultValues, path)
    setClashes(clashesOf({ values: (path) => get(values, path), start, theirs: conflict.values }))
  }

  function settle(sides: Readonly<Record<string, Side>>) {
    if (!found) return
    for (const clash of clashes)
      filled.setValue(clash.path, heldAfter(clash, sides[clash.path] ?? "mine"), { shouldDirty: true })
    filled.setValue("version", found.version, { shouldDirty: false })
    told.current = { ...told.current, ...found.values }
  }

  const conflict: ConflictState | null = found && {
    by: found.by,
    at: found.at,
    timezone: found.timezone,
    clashes,
    fields,
    settle,
    close: () => setFound(null),
  }
  return { conflict, meet }
}
