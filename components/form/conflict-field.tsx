"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { type Clash, isNothing, type Side } from "./clashes"
import type { ConflictFields } from "./use-conflict"
import { labelOnPage, wordOnPage } from "./words-on-page"

type ConflictFieldProps = {
  clash: Clash
  words: ConflictFields[string] | undefined
  /** Of the field itself, whose words are taken where none are given. */
  id: string
  side: Side
  onSide: (side: Side) => void
}

/** One field in two versions, and the choice between them. */
export function ConflictField({ clash, words, id, side, onSide }: ConflictFieldProps) {
  const t = useTranslations("form.conflict")
  const shown = useShown(words?.show, id)
  const versions: [Side, string, ReactNode][] = [
    ["mine", t(clash.typed ? "mine" : "before"), shown(clash.mine)],
    ["theirs", t("theirs"), shown(clash.theirs)],
  ]
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-semibold">{words?.label ?? labelOnPage(id) ?? clash.path}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {versions.map(([which, title, version]) => (
          <label
            key={which}
            className="flex min-w-0 cursor-pointer items-start gap-2.5 rounded-control border border-control bg-surface p-3 hover:border-ink has-checked:border-primary has-checked:outline-2 has-checked:outline-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={`conflict-${clash.path}`}
              checked={side === which}
              onChange={() => onSide(which)}
              className="mt-0.5 size-5 shrink-0 cursor-pointer accent-primary"
            />
            <span className="grid min-w-0 gap-0.5">
              <span className="text-table text-muted">{title}</span>
              <span dir="auto" className="max-h-64 overflow-y-auto whitespace-pre-line">
                {version}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A value in words: as the form says, as the field itself would show it, or as it stands. */
function useShown(show: ((value: unknown) => ReactNode) | undefined, id: string) {
  const t = useTranslations("form.conflict")
  const one = (value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no")
    return wordOnPage(id, String(value)) ?? String(value)
  }
  return (value: unknown): ReactNode => {
    if (isNothing(value)) return <span className="text-muted">{t("nothing")}</span>
    if (show) return show(value)
    return Array.isArray(value) ? value.map(one).join(", ") : one(value)
  }
}
