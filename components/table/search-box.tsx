"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { classes } from "@/components/ui/classes"
import { TextField } from "@/components/ui/text-field"
import type { Outcome } from "@/lib/platform/outcome"
import { type Finding, useFinding } from "./use-finding"

type SearchBoxProps<Found> = {
  label: string
  hint: string
  name: string
  /** What else the search is asked with. */
  within: object
  look: (asked: unknown) => Promise<Outcome<Found>>
  /** How much was found, in words. */
  counted: (found: Found) => string
  /** What was found, where the list stood. */
  shown: (found: Found) => ReactNode
  /** Whether it stands at the edge of its card and needs room around it. */
  flush?: boolean
  /** What stands under the box whether something is searched for or not. */
  under?: ReactNode
  /** The list itself, while nothing is searched for. */
  children: ReactNode
}

/** A box for words; what they find stands in the list's place. What is typed is in no address. */
export function SearchBox<Found>(props: SearchBoxProps<Found>) {
  const { label, hint, name, within, look, counted, shown, flush = false, under, children } = props
  const [text, setText] = useState("")
  const finding = useFinding({ text, within, look })
  return (
    <>
      <search data-chrome className={classes("grid gap-1", flush && "px-4 pt-4 md:px-5")}>
        <form onSubmit={(event) => event.preventDefault()} className="max-w-md">
          <TextField
            label={label}
            hint={hint}
            name={name}
            type="search"
            data-shortcut="search"
            autoComplete="off"
            autoCapitalize="none"
            maxLength={100}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </form>
        <FoundWords finding={finding} counted={counted} roomy={flush} />
      </search>
      {under}
      {finding.state === "found" ? shown(finding.found) : children}
    </>
  )
}

type FoundWordsProps<Found> = {
  finding: Finding<Found>
  counted: (found: Found) => string
  /** Keeps the height of a line, so that nothing below it moves. */
  roomy?: boolean
}

/** What has become of a search, read aloud as it changes. */
export function FoundWords<Found>({ finding, counted, roomy = false }: FoundWordsProps<Found>) {
  const t = useTranslations("ui.search")
  return (
    <p role="status" className={classes("text-table text-muted", roomy && "min-h-6")}>
      {finding.state === "found" && counted(finding.found)}
      {finding.state !== "found" && finding.state !== "none" && t(finding.state)}
    </p>
  )
}
