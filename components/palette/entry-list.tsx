"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import type { Finding } from "@/components/table/use-finding"
import { Icon } from "@/components/ui/icon"
import type { Entry } from "./entries"

type EntryListProps = {
  entries: readonly Entry[]
  active: Entry | undefined
  state: Finding<unknown>["state"]
  onChoose: (entry: Entry) => void
}

/** What was found, one under the other; why there is nothing, where there is nothing. */
export function EntryList({ entries, active, state, onChoose }: EntryListProps) {
  const t = useTranslations("palette")
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [active])
  const isBroken = state === "failed" || state === "signedOut"
  return (
    <div className="mt-3">
      {isBroken && (
        <p role="alert" className="py-2 text-danger">
          {t(state)}
        </p>
      )}
      {entries.length === 0 && state !== "searching" && !isBroken && (
        <p className="py-2 text-muted">{t("nothing")}</p>
      )}
      <div
        ref={list}
        id="palette-list"
        role="listbox"
        aria-label={t("list")}
        className="h-[50dvh] max-h-96 overflow-y-auto"
      >
        {entries.map((entry) => (
          <div
            key={entry.id}
            id={`palette-${entry.id}`}
            role="option"
            aria-selected={entry === active}
            tabIndex={-1}
            // The field keeps the focus; a finger that scrolls the list chooses nothing.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(entry)}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 hover:bg-sunken aria-selected:bg-primary-tint"
          >
            <span className="text-muted">
              <Icon name={entry.icon} size={18} />
            </span>
            <bdi className="min-w-0 flex-1">{entry.label}</bdi>
            {entry.note && <span className="figures text-table text-muted">{entry.note}</span>}
          </div>
        ))}
      </div>
    </div>
  )
}
