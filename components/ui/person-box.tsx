"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import { classes } from "./classes"
import { described, type FieldWords } from "./field-frame"
import { matching, type Person } from "./person"

type PersonBoxProps = Pick<FieldWords, "hint" | "error"> & {
  id: string
  people: readonly Person[]
  onChoose: (id: string) => void
}

/** A combobox as ARIA 1.2 describes it: the focus stays in the field, the arrows move through the list. */
export function PersonBox({ id, people, onChoose, ...words }: PersonBoxProps) {
  const t = useTranslations("ui.people")
  const [text, setText] = useState("")
  const [at, setAt] = useState<number | null>(null)
  const found = useMemo(() => matching(people, text).slice(0, 40), [people, text])
  const open = at !== null
  const active = open ? found[at] : undefined

  function choose(person: Person | undefined) {
    setAt(null)
    if (!person) return
    setText("")
    onChoose(person.id)
  }

  const steps: Record<string, () => void> = {
    ArrowDown: () => setAt(open ? Math.min(at + 1, found.length - 1) : 0),
    ArrowUp: () => setAt(open ? Math.max(at - 1, 0) : found.length - 1),
    ...(open && { Enter: () => choose(active), Escape: () => setAt(null) }),
  }
  function press(event: KeyboardEvent) {
    const step = event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    step()
  }

  return (
    <div className="relative">
      <input
        {...described(id, words)}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.id}`}
        autoComplete="off"
        placeholder={t(people.some(({ note }) => note) ? "type" : "typeName")}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onClick={() => setAt(at ?? 0)}
        onBlur={() => setAt(null)}
        onKeyDown={press}
        className="writable"
      />
      <p role="status" className="sr-only">
        {open && t("found", { count: found.length })}
      </p>
      <PersonList id={id} open={open} found={found} active={active} onChoose={choose} />
    </div>
  )
}

type PersonListProps = {
  id: string
  open: boolean
  found: readonly Person[]
  active: Person | undefined
  onChoose: (person: Person) => void
}

function PersonList({ id, open, found, active, onChoose }: PersonListProps) {
  const t = useTranslations("ui.people")
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [active])
  return (
    <div
      className={classes(
        "boxed absolute inset-x-0 top-full z-20 mt-1 rounded-card border border-divider bg-surface shadow-overlay",
        !open && "hidden",
      )}
    >
      {found.length === 0 && <p className="px-3 py-2 text-muted">{t("nobody")}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("list")}
        className="max-h-64 overflow-y-auto"
      >
        {open &&
          found.map((person) => (
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === active}
              tabIndex={-1}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault()
                onChoose(person)
              }}
              className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-1.5 hover:bg-sunken aria-selected:bg-primary-tint"
            >
              <bdi>{person.name}</bdi>
              {person.note && <span className="text-table text-muted">{person.note}</span>}
            </div>
          ))}
      </div>
    </div>
  )
}
