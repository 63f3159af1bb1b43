"use client"

import { type ComponentProps, useId, useState } from "react"
import { useFinding } from "@/components/table/use-finding"
import { TextField } from "@/components/ui/text-field"
import { suggestEmployers } from "@/lib/domain/employer/actions"

const shortest = 3
const anywhere = {}

/** The name of a company, known or not: those of the country that are called alike are offered while it is typed. */
export function EmployerName({ onInput, ...field }: ComponentProps<typeof TextField>) {
  const list = useId()
  const [name, setName] = useState("")
  const text = name.trim().length < shortest ? "" : name
  const finding = useFinding({ text, within: anywhere, look: suggestEmployers })
  const companies = finding.state === "found" ? finding.found.companies : []
  return (
    <>
      <TextField
        optional
        autoComplete="off"
        list={list}
        {...field}
        onInput={(event) => {
          setName(event.currentTarget.value)
          onInput?.(event)
        }}
      />
      <datalist id={list}>
        {companies.map((company) => (
          <option key={company.id} value={company.name} />
        ))}
      </datalist>
    </>
  )
}
