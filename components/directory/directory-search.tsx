"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { type Finding, useFinding } from "@/components/table/use-finding"
import { SoftLinks } from "@/components/ui/soft-links"
import { TextField } from "@/components/ui/text-field"
import { searchServices } from "@/lib/domain/directory/actions"
import type { ServiceFilters } from "@/lib/domain/directory/schema"
import { ServiceLines } from "./directory-lines"

type ServiceSearchProps = {
  limits: ServiceFilters
  /** What the list is limited to, under the box. */
  filters: ReactNode
  /** The directory itself, while nothing is searched for. */
  children: ReactNode
}

/** A box for words of a service; what it finds stands in the list's place. What is typed is in no address. */
export function ServiceSearch({ limits, filters, children }: ServiceSearchProps) {
  const t = useTranslations("directory.search")
  const [text, setText] = useState("")
  const finding = useFinding({ text, within: limits, look: searchServices })
  return (
    <>
      <search data-chrome className="grid gap-1 px-4 pt-4 md:px-5">
        <form onSubmit={(event) => event.preventDefault()} className="max-w-md">
          <TextField
            label={t("label")}
            hint={t("hint")}
            name="directory-search"
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
      <div className="border-b border-divider px-4 pb-4 md:px-5">{filters}</div>
      {finding.state === "found" ? (
        <SoftLinks>
          <ServiceLines lines={finding.found.lines} />
        </SoftLinks>
      ) : (
        children
      )}
    </>
  )
}

export function FoundWords({ finding }: { finding: Finding<{ lines: readonly unknown[] }> }) {
  const t = useTranslations("directory.search")
  if (finding.state === "none") return null
  return finding.state === "found" ? t("found", { count: finding.found.lines.length }) : t(finding.state)
}
