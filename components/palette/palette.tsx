"use client"

import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, useMemo, useState } from "react"
import type { NamedDestination } from "@/components/shell/destinations"
import { LaterWords } from "@/components/shell/later-words"
import { type Finding, useFinding } from "@/components/table/use-finding"
import { Dialog } from "@/components/ui/dialog"
import { useSoftWay } from "@/components/ui/soft-way"
import { may } from "@/lib/access/permissions"
import type { Principal } from "@/lib/access/principal"
import { searchCohort } from "@/lib/domain/cohort/actions"
import type { CohortLine } from "@/lib/domain/cohort/rules"
import { type Entry, peopleEntries, placesFor, placesLike } from "./entries"
import { EntryList } from "./entry-list"

type PaletteProps = {
  principal: Principal
  destinations: readonly NamedDestination[]
  onClose: () => void
}

export function Palette(props: PaletteProps) {
  return (
    <LaterWords of={["palette"]}>
      <Box {...props} />
    </LaterWords>
  )
}

/** A combobox as ARIA 1.2 describes it: the focus stays in the field, the arrows move through the list. */
function Box({ onClose, ...known }: PaletteProps) {
  const t = useTranslations("palette")
  const go = useSoftWay()
  const [text, setText] = useState("")
  const { entries, state } = useEntries(text, known)
  const [at, setAt] = useState(0)
  const active = entries[Math.min(at, entries.length - 1)]

  function choose(entry: Entry | undefined) {
    if (!entry) return
    onClose()
    // Once the page is itself again, so that what opens in it may take the focus.
    setTimeout(() => (entry.href.startsWith("/sessions/new") ? press(entry.href) : go(entry.href)))
  }
  const steps: Record<string, () => void> = {
    ArrowDown: () => setAt(Math.min(at + 1, entries.length - 1)),
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Enter: () => choose(active),
  }
  function step(event: KeyboardEvent) {
    const taken = steps[event.key]
    if (!taken || event.nativeEvent.isComposing) return
    event.preventDefault()
    taken()
  }
  return (
    <Dialog title={t("title")} onClose={onClose} light>
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-label={t("label")}
        aria-expanded
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant={active && `palette-${active.id}`}
        autoComplete="off"
        placeholder={t(may(known.principal, "participant.search") ? "type" : "typePlace")}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={step}
        className="writable"
      />
      <p role="status" className="sr-only">
        {state !== "searching" && t("found", { count: entries.length })}
      </p>
      <EntryList entries={entries} active={active} state={state} onChoose={choose} />
    </Dialog>
  )
}

/** People by the search that forgives slips, places by how their words begin. */
function useEntries(text: string, { principal, destinations }: Omit<PaletteProps, "onClose">) {
  const t = useTranslations("palette")
  const finding = usePeople(may(principal, "participant.search") ? text : "")
  const places = useMemo(
    () => placesFor({ principal, destinations, nameOf: (page) => t(`pages.${page}`) }),
    [principal, destinations, t],
  )
  const logWith = may(principal, "session.log") ? (name: string) => t("logWith", { name }) : null
  const people = finding.state === "found" ? finding.found.lines : []
  return { entries: [...peopleEntries(people, logWith), ...placesLike(places, text)], state: finding.state }
}

function usePeople(text: string): Finding<{ lines: CohortLine[] }> {
  const locale = useLocale()
  const within = useMemo(() => ({ locale, within: null }), [locale])
  return useFinding({ text, within, look: searchCohort })
}

/** As if a link were pressed, so that the quick log opens beside the page where the page has it. */
function press(href: string) {
  const link = Object.assign(document.createElement("a"), { href, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
}
