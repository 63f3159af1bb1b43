"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Place } from "@/components/table/place"
import { SearchBox } from "@/components/table/search-box"
import { EmptyState } from "@/components/ui/empty-state"
import { searchEmployers } from "@/lib/domain/employer-list/actions"
import { EmployerTable } from "./employer-table"

const anywhere = {}

type EmployerSearchProps = {
  place: Place
  /** What the list is limited to, under the box. */
  filters: ReactNode
  /** The list itself, while nothing is searched for. */
  children: ReactNode
}

/** Words of a company find it in the whole country. */
export function EmployerSearch({ place, filters, children }: EmployerSearchProps) {
  const t = useTranslations("employer-list")
  return (
    <SearchBox
      flush
      label={t("search.label")}
      hint={t("search.hint")}
      name="employer-search"
      within={anywhere}
      look={searchEmployers}
      counted={({ lines }) => t("search.found", { count: lines.length })}
      under={<div className="border-b border-divider px-4 pb-4 md:px-5">{filters}</div>}
      shown={({ lines, today }) => (
        <EmployerTable
          lines={lines}
          today={today}
          place={place}
          found
          empty={
            <EmptyState icon="search" title={t("search.found", { count: 0 })}>
              {t("search.none")}
            </EmptyState>
          }
        />
      )}
    >
      {children}
    </SearchBox>
  )
}
