"use client"

import { useTranslations } from "next-intl"
import { FieldFrame, type FieldWords } from "./field-frame"
import type { Person } from "./person"
import { PersonBox } from "./person-box"
import { Tag } from "./tag"

type PeopleFieldProps = FieldWords & {
  id: string
  people: readonly Person[]
  value: readonly string[]
  onChange: (ids: string[]) => void
  /** One person at most: choosing another replaces her. */
  single?: boolean
  /** Offered as one press each under the field. */
  recent?: readonly string[]
}

/** "Who": type a few letters, with or without accents; every chosen person is a tag. */
export function PeopleField({
  people,
  value,
  onChange,
  single = false,
  recent = [],
  ...words
}: PeopleFieldProps) {
  const others = people.filter(({ id }) => !value.includes(id))
  const chosen = value.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const quick = recent.flatMap((id) => others.find((person) => person.id === id) ?? []).slice(0, 4)
  const add = (id: string) => onChange(single ? [id] : [...value, id])
  const remove = (gone: string) => onChange(value.filter((id) => id !== gone))
  return (
    <FieldFrame {...words}>
      <Chosen people={chosen} onRemove={remove} />
      <PersonBox id={words.id} hint={words.hint} error={words.error} people={others} onChoose={add} />
      <Recent people={quick} onAdd={add} />
    </FieldFrame>
  )
}

function Chosen({ people, onRemove }: { people: readonly Person[]; onRemove: (id: string) => void }) {
  const t = useTranslations("ui.people")
  if (people.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5">
      {people.map(({ id, name }) => (
        <li key={id}>
          <Tag removeLabel={t("remove", { name })} onRemove={() => onRemove(id)}>
            <bdi>{name}</bdi>
          </Tag>
        </li>
      ))}
    </ul>
  )
}

function Recent({ people, onAdd }: { people: readonly Person[]; onAdd: (id: string) => void }) {
  const t = useTranslations("ui.people")
  if (people.length === 0) return null
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
      <span className="text-muted">{t("recent")}</span>
      {people.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => onAdd(id)} className="link min-h-8 cursor-pointer">
          <bdi>{name}</bdi>
        </button>
      ))}
    </p>
  )
}
