"use client"

import { useTranslations } from "next-intl"
import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from "react"
import { Pagination } from "@/components/table/pagination"
import { hrefOf, type Place } from "@/components/table/place"
import type { Finding } from "@/components/table/use-finding"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import { CohortFilters, type Counts, type Limit } from "./cohort-filters"
import { CohortTable } from "./cohort-table"
import type { Density } from "./density"
import { DensitySwitch } from "./density-switch"
import { FlagRules } from "./flag-rules"
import { NameSearch } from "./name-search"
import { type PackedLine, unpacked } from "./packed-line"
import { keep, takeKeptRow, useNameSearch } from "./use-name-search"
import type { CohortWords } from "./words"

type CohortListProps = {
  lines: readonly PackedLine[]
  place: Place
  words: CohortWords
  counts: Counts
  limits: readonly Limit[]
  pages: { page: number; pages: number; text: string }
  density: Density
  /** Said where nobody fits the limits. */
  empty?: ReactNode
}

/** The list, or what a search found in its place. Fed with plain values, once; drawn on the server too. */
export function CohortList({ lines, place, words, counts, limits, pages, density, empty }: CohortListProps) {
  const { search, setSearch, finding, settled } = useNameSearch(place)
  const stopWaiting = useKeptRow(settled)
  const listed = useMemo(() => lines.map(unpacked), [lines])
  return (
    <div data-density={density} className="grid grid-cols-1 gap-4" onClickCapture={keepRow}>
      <NameSearch
        search={search}
        onSearch={(typed) => {
          stopWaiting()
          setSearch(typed)
        }}
        finding={finding}
        limited={limits.length > 0}
      />
      <CohortFilters counts={counts} limits={limits} place={place} words={words} />
      <Trouble finding={finding} />
      <div className="boxed rounded-card border border-divider bg-surface [--cell-gap:0.5rem]">
        {finding.state === "found" ? (
          <Found lines={finding.found.lines} within={search.within} place={place} words={words} />
        ) : (
          <CohortTable lines={listed} place={place} words={words} empty={empty} />
        )}
      </div>
      {finding.state !== "found" && <Pages {...pages} place={place} />}
      <DensitySwitch start={density} words={words} />
      <FlagRules words={words} />
    </div>
  )
}

type FoundProps = Pick<CohortListProps, "place" | "words"> & {
  lines: readonly CohortLine[]
  within: boolean
}

function Found({ lines, within, place, words }: FoundProps) {
  const t = useTranslations("name-search")
  const nobody = (
    <EmptyState icon="search" title={t("nobody")}>
      {t(within ? "nobodyWithin" : "nobodyWhy")}
    </EmptyState>
  )
  return (
    <CohortTable lines={lines} place={place} words={words} found={{ caption: t("results") }} empty={nobody} />
  )
}

function Trouble({ finding }: { finding: Finding<unknown> }) {
  const t = useTranslations("name-search")
  if (finding.state === "failed") return <Notice tone="danger" role="alert" title={t("failed")} />
  if (finding.state !== "signedOut") return null
  const way = <a href="/sign-in">{t("signIn")}</a>
  return <Notice tone="warning" role="alert" title={t("signedOut")} actions={way} />
}

function Pages({ page, pages, text, place }: CohortListProps["pages"] & { place: Place }) {
  const turned = (to: number) =>
    to < 1 || to > pages ? null : hrefOf(place, { page: to === 1 ? null : String(to) })
  return (
    <Pagination previous={turned(page - 1)} next={turned(page + 1)}>
      {text}
    </Pagination>
  )
}

/** Back puts the person where she left: on the row whose file she opened, as soon as it is there. */
function useKeptRow(settled: boolean) {
  const row = useRef<string | null>(null)
  useEffect(() => {
    row.current = takeKeptRow()
  }, [])
  useEffect(() => {
    if (!settled || !row.current) return
    const link = document.querySelector<HTMLElement>(`a[data-row="${CSS.escape(row.current)}"]`)
    if (!link) return
    row.current = null
    link.focus()
  }, [settled])
  return () => {
    row.current = null
  }
}

function keepRow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest("a[data-row]") : null
  if (link instanceof HTMLElement) keep({ row: link.dataset.row ?? null })
}
