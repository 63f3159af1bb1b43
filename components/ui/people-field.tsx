"use client"

import { useLocale, useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { ComboBox } from "react-aria-components/ComboBox"
import { I18nProvider } from "react-aria-components/I18nProvider"
import { Input } from "react-aria-components/Input"
import { ListBox, ListBoxItem } from "react-aria-components/ListBox"
import { Popover } from "react-aria-components/Popover"
import { described, FieldFrame, type FieldWords } from "./field-frame"
import { matching, type Person } from "./person"
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
export function PeopleField({ people, value, onChange, single = false, recent = [], ...words }: PeopleFieldProps) {
  const t = useTranslations("ui.people")
  const chosen = value.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const add = (id: string) => onChange(single ? [id] : [...new Set([...value, id])])
  const quick = recent.filter((id) => !value.includes(id)).slice(0, 4)
  return (
    <FieldFrame {...words}>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((person) => (
            <li key={person.id}>
              <Tag
                removeLabel={t("remove", { name: person.name })}
                onRemove={() => onChange(value.filter((id) => id !== person.id))}
              >
                <bdi>{person.name}</bdi>
              </Tag>
            </li>
          ))}
        </ul>
      )}
      <PersonBox {...words} people={people.filter(({ id }) => !value.includes(id))} onChoose={add} />
      {quick.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
          <span className="text-muted">{t("recent")}</span>
          {people
            .filter(({ id }) => quick.includes(id))
            .map((person) => (
              <button key={person.id} type="button" onClick={() => add(person.id)} className="link min-h-8 cursor-pointer">
                <bdi>{person.name}</bdi>
              </button>
            ))}
        </p>
      )}
    </FieldFrame>
  )
}

type PersonBoxProps = FieldWords & { id: string; people: readonly Person[]; onChoose: (id: string) => void }

function PersonBox({ people, onChoose, ...words }: PersonBoxProps) {
  const t = useTranslations("ui.people")
  const [text, setText] = useState("")
  const found = useMemo(() => matching(people, text).slice(0, 30), [people, text])
  return (
    <I18nProvider locale={useLocale()}>
      <ComboBox
        aria-label={typeof words.label === "string" ? words.label : t("who")}
        items={found}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(id) => {
          if (id === null) return
          onChoose(String(id))
          setText("")
        }}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Input {...described(words.id, words)} autoComplete="off" placeholder={t("type")} className="writable" />
        <Popover className="boxed w-(--trigger-width) overflow-hidden rounded-card border border-divider bg-surface shadow-overlay">
          <ListBox<Person>
            className="max-h-72 overflow-y-auto py-1 outline-none"
            renderEmptyState={() => <p className="px-3 py-2 text-muted">{t("nobody")}</p>}
          >
            {(person) => (
              <ListBoxItem
                textValue={person.name}
                className="flex min-h-11 cursor-pointer items-center justify-between gap-3 px-3 py-1.5 outline-none data-focused:bg-primary-tint"
              >
                <bdi>{person.name}</bdi>
                {person.note && <span className="text-table text-muted">{person.note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  )
}
