"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { type Finding, useFinding } from "@/components/table/use-finding"
import { SoftLinks } from "@/components/ui/soft-links"
import { TextField } from "@/components/ui/text-field"
import { searchTimeline } from "@/lib/domain/timeline/actions"
import type { Chip } from "@/lib/domain/timeline/schema"
import { EventEntry } from "./event-entry"
import type { TimelineWords } from "./words"

type TimelineSearchProps = {
  participantId: string
  show: Chip | undefined
  timezone: string
  words: TimelineWords
  /** The timeline itself, while nothing is searched for. */
  children: ReactNode
}

/** A box for words of the file; what it finds stands in the timeline's place. What is typed is in no address. */
export function TimelineSearch({ participantId, show, timezone, words, children }: TimelineSearchProps) {
  const t = useTranslations("timeline.search")
  const [text, setText] = useState("")
  const finding = useFinding({ text, within: { participantId, show }, look: searchTimeline })
  return (
    <>
      <search data-chrome className="grid gap-1">
        <form onSubmit={(event) => event.preventDefault()} className="max-w-md">
          <TextField
            label={t("label")}
            hint={t("hint")}
            name="timeline-search"
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
        <p role="status" className="text-table text-muted">
          <Found finding={finding} />
        </p>
      </search>
      {finding.state === "found" ? (
        <SoftLinks>
          <ol className="divide-y divide-divider">
            {finding.found.events.map((event) => (
              <EventEntry
                key={`${event.kind} ${event.id}`}
                event={event}
                participantId={participantId}
                timezone={timezone}
                words={words}
                dated
              />
            ))}
          </ol>
        </SoftLinks>
      ) : (
        children
      )}
    </>
  )
}

const most = 50

function Found({ finding }: { finding: Finding<{ events: readonly unknown[] }> }) {
  const t = useTranslations("timeline.search")
  if (finding.state === "none") return null
  if (finding.state !== "found") return t(finding.state)
  const count = finding.found.events.length
  return count < most ? t("found", { count }) : t("most", { count })
}
