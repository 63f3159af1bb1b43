"use client"

import type { ReactNode } from "react"
import { type Column, DataTable } from "@/components/table/data-table"
import type { Place } from "@/components/table/place"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import type { CohortColumn } from "@/lib/domain/cohort/schema"
import { careCell, flagsCell, nameCell, nextCell, shadowingCell } from "./cohort-cells"
import type { CohortWords } from "./words"

type CohortTableProps = {
  lines: readonly CohortLine[]
  place: Place
  words: CohortWords
  /** What a search found stays in the order of the search. */
  found?: { caption: string }
  empty?: ReactNode
}

/** The participants with what is known of each at a glance. */
export function CohortTable({ lines, place, words, found, empty }: CohortTableProps) {
  const columns = columnsOf(words)
  const hint = ({ target }: { target: EventTarget }) => {
    const marked = target instanceof Element ? target.closest<HTMLElement>("[data-flag]") : null
    const rule = words.flagOrder.find((flag) => flag === marked?.dataset.flag)
    if (marked && rule) marked.title = words.rules[rule]
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithMouseEvents: the hint repeats what stands under the list
    <div onMouseOver={hint}>
      <DataTable
        caption={found?.caption ?? words.caption}
        columns={found ? columns.map(({ sort: _, ...column }) => column) : columns}
        rows={lines}
        place={place}
        empty={empty}
      />
    </div>
  )
}

function columnsOf({ columns, full, phases, steps, marks, cells }: CohortWords): Column<CohortLine>[] {
  const named = (key: CohortColumn) => ({ key, label: columns[key], full: full[key], sort: key })
  return [
    { ...named("name"), header: true, render: nameCell },
    { ...named("code"), look: "figures" },
    {
      ...named("phase"),
      look: "md:min-w-26 md:whitespace-normal",
      render: ({ phase }) => phases[phase],
      marks: ({ phase }) => ({ "data-steps": steps[phase] ?? undefined }),
    },
    {
      ...named("lastSession"),
      render: ({ lastSession }) => lastSession?.[0] ?? cells.never,
      marks: ({ lastSession }) => (lastSession ? { title: lastSession[1] } : { className: "text-muted" }),
    },
    { ...named("individual"), kind: "number" },
    { ...named("group"), kind: "number" },
    { ...named("care"), look: "figures", render: (line) => careCell(line, cells) },
    { ...named("shadowing"), look: "figures", render: (line) => shadowingCell(line, cells.counted) },
    { ...named("next"), look: "figures", render: nextCell },
    { ...named("flags"), render: (line) => flagsCell(line, marks) },
  ]
}
