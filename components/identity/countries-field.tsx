"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { Tag } from "@/components/ui/tag"

type CountriesFieldProps = {
  label: string
  id: string
  error: string | undefined
  choices: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
}

/** Several countries: those chosen, each with the way to take it out, and a list to add from. */
export function CountriesField({ label, id, error, choices, chosen, onChange }: CountriesFieldProps) {
  const t = useTranslations("identity.countries")
  const [picked, setPicked] = useState("")
  const list = useRef<HTMLSelectElement>(null)
  const nameOf = (code: string) => choices.find(({ value }) => value === code)?.label ?? code
  // Whoever leaves the list without pressing "Add" has chosen all the same.
  function add() {
    if (picked && !chosen.includes(picked)) onChange([...chosen, picked])
    setPicked("")
  }
  return (
    <div className="grid gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Select
            ref={list}
            label={label}
            id={id}
            error={error}
            optional
            none={t("none")}
            choices={choices}
            value={picked}
            onChange={(event) => setPicked(event.target.value)}
            onBlur={add}
          />
        </div>
        <Button onClick={add} aria-disabled={!picked}>
          {t("add")}
        </Button>
      </div>
      <p role="status" className="flex flex-wrap gap-2">
        {chosen.map((code) => (
          <Tag
            key={code}
            removeLabel={t("remove", { country: nameOf(code) })}
            onRemove={() => {
              onChange(chosen.filter((one) => one !== code))
              list.current?.focus()
            }}
          >
            {nameOf(code)}
          </Tag>
        ))}
      </p>
    </div>
  )
}
