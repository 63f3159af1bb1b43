"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { SearchBox } from "@/components/table/search-box"
import { SoftLinks } from "@/components/ui/soft-links"
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

/** Words of a service find it within what the list is limited to. */
export function ServiceSearch({ limits, filters, children }: ServiceSearchProps) {
  const t = useTranslations("directory.search")
  return (
    <SearchBox
      flush
      label={t("label")}
      hint={t("hint")}
      name="directory-search"
      within={limits}
      look={searchServices}
      counted={({ lines }) => t("found", { count: lines.length })}
      under={<div className="border-b border-divider px-4 pb-4 md:px-5">{filters}</div>}
      shown={({ lines }) => (
        <SoftLinks>
          <ServiceLines lines={lines} />
        </SoftLinks>
      )}
    >
      {children}
    </SearchBox>
  )
}
