"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useCallback, useState } from "react"
import { described, type FieldWords } from "@/components/ui/field-frame"
import type { ChosenConcept, ConceptKind } from "@/lib/domain/esco/schema"
import { asTyped, type Option, optionsOf } from "./choosing"
import { ConceptList } from "./concept-list"
import { useConceptSearch } from "./use-concept-search"
import { usePressAway } from "./use-press-away"

type ConceptBoxProps = Pick<FieldWords, "hint" | "error"> & {
  id: string
  kind: ConceptKind
  languages: readonly string[]
  text: string
  onType: (text: string) => void
  onChoose: (choice: ChosenConcept) => void
  onLeave: () => void
}

/** A combobox as ARIA 1.2 describes it. Until the answer to what is typed is there, no key chooses anything. */
export function ConceptBox(props: ConceptBoxProps) {
  const { id, kind, languages, text, onType, onChoose, onLeave, ...words } = props
  const t = useTranslations("esco.field")
  const [at, setAt] = useState<number | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const { concepts, trouble, isSettled } = useConceptSearch(kind, languages, text)
  const options = optionsOf(concepts, text)
  const isOpen = at !== null && text.trim() !== ""
  const active = isOpen && isSettled ? options[Math.min(at, options.length - 1)] : undefined

  const close = useCallback(() => setAt(null), [])
  const away = usePressAway(id, isOpen, close)
  function choose({ choice }: Pick<Option, "choice">) {
    setAt(null)
    setLast(choice.label)
    onChoose(choice)
  }
  function move(steps: number) {
    if (isSettled) setAt(isOpen ? Math.max(0, Math.min(at + steps, options.length - 1)) : 0)
  }
  const whenTyped: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => isSettled && choose(active ?? { choice: asTyped(text) }),
    ...(isOpen && { Escape: close }),
  }
  function press(event: KeyboardEvent) {
    const isOther = event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || text.trim() === ""
    const step = isOther ? undefined : whenTyped[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    step()
  }

  return (
    <div>
      <input
        {...described(id, words)}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.key}`}
        autoComplete="off"
        dir="auto"
        maxLength={80}
        placeholder={t(`type.${kind}`)}
        value={text}
        onChange={(event) => {
          onType(event.target.value)
          setAt(0)
          setLast(null)
        }}
        onClick={() => setAt(at ?? 0)}
        onBlur={() => {
          away.onBlur()
          onLeave()
        }}
        onKeyDown={press}
        className="writable"
      />
      <Status found={isOpen && isSettled ? concepts.length : null} chosen={last} />
      <ConceptList
        id={id}
        kind={kind}
        isOpen={isOpen}
        trouble={trouble}
        options={options}
        active={active}
        onChoose={choose}
      />
    </div>
  )
}

function Status({ found, chosen }: { found: number | null; chosen: string | null }) {
  const t = useTranslations("esco.field")
  return (
    <p role="status" className="sr-only">
      {found !== null && t("found", { count: found })}
      {chosen !== null && t("chosen", { label: chosen })}
    </p>
  )
}
