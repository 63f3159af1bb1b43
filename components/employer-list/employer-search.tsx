"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import type { Place } from "@/components/table/place"
import { type Finding, useFinding } from "@/components/table/use-finding"
import { EmptyState } from "@/components/ui/empty-state"
import { TextField } from "@/components/ui/text-field"
import { searchEmployers } from "@/lib/domain/employer-list/actions"
import { EmployerTable } from "./employer-table"

const anywhere = {}

type EmployerSearchProps = {
  place: Place
  /** The list itself, while nothing is searched for. */
  children: ReactNode
}

/** A box for words of a company; what it finds in the country stands in the list's place. What is typed is in no address. */
export function EmployerSearch({ place, children }: EmployerSearchProps) {
  const t = useTranslations("employer-list")
  const [text, setText] = useState("")
  const finding = useFinding({ text, within: anywhere, look: searchEmployers })
  return (
    <>
      <search data-chrome className="grid gap-1 px-4 pt-4 md:px-5">
        <form onSubmit={(event) => event.preventDefault()} className="max-w-md">
          <TextField
            label={t("search.label")}
            hint={t("search.hint")}
            name="employer-search"
            type="search"
            data-shortcut="search"
            autoComplete="off"
            maxLength={100}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </form>
        <p role="status" className="min-h-6 text-table text-muted">
          <FoundWords finding={finding} />
        </p>
      </search>
      {finding.state === "found" ? (
        <EmployerTable
          lines={finding.found.lines}
          today={finding.found.today}
          place={place}
          found
          empty={
            <EmptyState icon="search" title={t("search.found", { count: 0 })}>
              {t("empty.why")}
            </EmptyState>
          }
        />
      ) : (
        children
      )}
    </>
  )
}

function FoundWords({ finding }: { finding: Finding<{ lines: readonly unknown[] }> }) {
  const t = useTranslations("employer-list.search")
  if (finding.state === "none") return null
  return finding.state === "found" ? t("found", { count: finding.found.lines.length }) : t(finding.state)
}
