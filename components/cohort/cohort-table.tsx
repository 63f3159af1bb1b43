"use client"

import type { ReactNode } from "react"
import { type Column, DataTable } from "@/components/table/data-table"
import type { Place } from "@/components/table/place"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import type { CohortColumn } from "@/lib/domain/cohort/schema"
import { Care, Flags, LastSession, Name, Next, Shadowing } from "./cohort-cells"
import { PhaseMark } from "./phase-mark"
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
  return (
    <DataTable
      caption={found?.caption ?? words.caption}
      columns={found ? columns.map(({ sort: _, ...column }) => column) : columns}
      rows={lines}
      place={place}
      empty={empty}
    />
  )
}

function columnsOf({ columns, phases, steps, marks, rules, cells }: CohortWords): Column<CohortLine>[] {
  const named = (key: CohortColumn) => ({ key, label: columns[key], sort: key })
  return [
    { ...named("name"), header: true, render: (line) => <Name {...line} /> },
    { ...named("code"), render: ({ code }) => <span className="figures">{code}</span> },
    {
      ...named("phase"),
      render: ({ phase }) => <PhaseMark word={phases[phase]} done={steps[phase] ?? null} />,
    },
    {
      ...named("lastSession"),
      render: ({ lastSession }) => <LastSession lastSession={lastSession} never={cells.never} />,
    },
    { ...named("individual"), kind: "number" },
    { ...named("group"), kind: "number" },
    { ...named("care"), render: ({ care }) => <Care care={care} met={cells.met} gap={cells.gap} /> },
    {
      ...named("shadowing"),
      render: ({ shadowing, shadowingCounted }) => (
        <Shadowing hours={shadowing} counted={shadowingCounted && cells.counted} />
      ),
    },
    { ...named("next"), render: ({ next }) => <Next next={next} /> },
    {
      ...named("flags"),
      render: ({ flags = [] }) => <Flags of={flags} words={marks} rules={rules} />,
    },
  ]
}
