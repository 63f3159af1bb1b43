"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { FieldFrame, type FieldWords } from "@/components/ui/field-frame"
import { Tag } from "@/components/ui/tag"
import type { ChosenConcept, ConceptKind } from "@/lib/domain/esco/schema"
import { asTyped, isChosen, withChosen, withoutChosen } from "./choosing"
import { ConceptBox } from "./concept-box"

type ConceptFieldProps = FieldWords & {
  id: string
  kind: ConceptKind
  /** Those that are searched and in which labels come: hers, then the counsellor's. */
  languages: readonly string[]
  value: readonly ChosenConcept[]
  onChange: (value: ChosenConcept[]) => void
  /** One at most: choosing another replaces it. */
  single?: boolean
}

/**
 * Skills or occupations, from ESCO or in her own words. What stands in the box when it is left counts as chosen; it becomes a tag only
 * when it is chosen by Enter or a press, so that nothing moves under a finger that is on its way to another button.
 */
export function ConceptField(props: ConceptFieldProps) {
  const { id, kind, languages, value, onChange, single = false, ...words } = props
  const [text, setText] = useState("")
  const [isKept, setKept] = useState(false)
  const typed = asTyped(text)
  const tags = isKept ? withoutChosen(value, typed) : value
  if (isKept && !isChosen(value, typed)) {
    // The form has begun anew.
    setText("")
    setKept(false)
  }

  function type(next: string) {
    setText(next)
    if (!isKept) return
    setKept(false)
    onChange([...tags])
  }
  function choose(choice: ChosenConcept) {
    setText("")
    setKept(false)
    onChange(withChosen(tags, choice, single))
  }
  function leave() {
    if (typed.label === "" || isChosen(value, typed)) return
    setKept(true)
    onChange(withChosen(value, typed, single))
  }
  function remove(gone: ChosenConcept) {
    onChange(withoutChosen(value, gone))
    document.getElementById(id)?.focus()
  }

  return (
    <FieldFrame id={id} {...words}>
      <Tags concepts={tags} onRemove={remove} />
      <ConceptBox
        id={id}
        kind={kind}
        languages={languages}
        hint={words.hint}
        error={words.error}
        text={text}
        onType={type}
        onChoose={choose}
        onLeave={leave}
      />
    </FieldFrame>
  )
}

type TagsProps = { concepts: readonly ChosenConcept[]; onRemove: (gone: ChosenConcept) => void }

function Tags({ concepts, onRemove }: TagsProps) {
  const t = useTranslations("esco.field")
  if (concepts.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {concepts.map((concept) => (
        <li key={concept.uri ?? concept.label} className="min-w-0">
          <Tag removeLabel={t("remove", { label: concept.label })} onRemove={() => onRemove(concept)}>
            <bdi lang={concept.language} className="min-w-0 py-1 wrap-anywhere">
              {concept.label}
            </bdi>
          </Tag>
        </li>
      ))}
    </ul>
  )
}
