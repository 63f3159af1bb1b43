"use client"

import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { classes } from "@/components/ui/classes"
import type { FoundConcept } from "@/lib/domain/esco/rules"
import type { ConceptKind } from "@/lib/domain/esco/schema"
import { languageName } from "@/lib/words/languages"
import type { Option } from "./choosing"
import type { Trouble } from "./use-concept-search"

type ConceptListProps = {
  id: string
  kind: ConceptKind
  isOpen: boolean
  trouble: Trouble | null
  options: readonly Option[]
  active: Option | undefined
  onChoose: (option: Option) => void
}

/** Under the box what was found, what was typed, and where the words come from. It makes room for itself: a button under it stays in reach. */
export function ConceptList({ id, kind, isOpen, trouble, options, active, onChoose }: ConceptListProps) {
  const t = useTranslations("esco.field")
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [active?.key])
  const isFromEsco = options.some(({ choice }) => choice.version !== null)
  return (
    <div
      className={classes(
        "boxed mt-1 overflow-hidden rounded-card border border-divider bg-surface",
        !isOpen && "hidden",
      )}
    >
      {trouble && <p className="px-3 py-2 text-muted">{t(trouble)}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t(`list.${kind}`)}
        className="max-h-72 overflow-y-auto"
      >
        {isOpen &&
          options.map((option) => (
            <div
              key={option.key}
              id={`${id}-${option.key}`}
              role="option"
              aria-selected={option.key === active?.key}
              tabIndex={-1}
              // Before the box loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault()
                onChoose(option)
              }}
              className="min-h-11 cursor-pointer content-center px-3 py-1.5 hover:bg-sunken aria-selected:bg-primary-tint"
            >
              {option.found ? (
                <Found concept={option.found} />
              ) : (
                <span className="wrap-anywhere">{t("asTyped", { text: option.choice.label })}</span>
              )}
            </div>
          ))}
      </div>
      {isFromEsco && (
        <p className="border-t border-divider px-3 py-1.5 text-table text-muted">{t("source")}</p>
      )}
    </div>
  )
}

/** The label, in its language; below it the other label that was typed, or else its group. */
function Found({ concept }: { concept: FoundConcept }) {
  const t = useTranslations("esco.field")
  const locale = useLocale()
  const { label, language, also, group } = concept
  return (
    <div className="flex items-baseline justify-between gap-3">
      <div className="min-w-0">
        <div className="wrap-anywhere">
          <bdi lang={language}>{label}</bdi>
        </div>
        {also ? (
          <div className="text-table text-muted">
            {t.rich("also", { label: also, other: (text) => <bdi lang={language}>{text}</bdi> })}
          </div>
        ) : (
          group && (
            <div className="text-table text-muted">
              <bdi lang={language}>{group}</bdi>
            </div>
          )
        )}
      </div>
      {language !== locale && (
        <span className="shrink-0 text-table text-muted">{languageName(language, locale)}</span>
      )}
    </div>
  )
}
