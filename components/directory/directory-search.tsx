"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { SoftLinks } from "@/components/ui/soft-links"
import { TextField } from "@/components/ui/text-field"
import type { ServiceFilters } from "@/lib/domain/directory/schema"
import { ServiceLines } from "./directory-lines"
import { type Finding, useServiceSearch } from "./use-directory-search"

type ServiceSearchProps = {
  limits: ServiceFilters
  /** The directory itself, while nothing is searched for. */
  children: ReactNode
}

/** A box for words of a service; what it finds stands in the list's place. What is typed is in no address. */
export function ServiceSearch({ limits, children }: ServiceSearchProps) {
  const t = useTranslations("directory.search")
  const { text, setText, finding } = useServiceSearch(limits)
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
      {finding.state === "found" ? (
        <SoftLinks>
          <ServiceLines lines={finding.lines} />
        </SoftLinks>
      ) : (
        children
      )}
    </>
  )
}

export function FoundWords({ finding }: { finding: Finding }) {
  const t = useTranslations("directory.search")
  if (finding.state === "none") return null
  return finding.state === "found" ? t("found", { count: finding.lines.length }) : t(finding.state)
}
