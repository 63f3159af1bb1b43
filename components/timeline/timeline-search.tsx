"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { SearchBox } from "@/components/table/search-box"
import { SoftLinks } from "@/components/ui/soft-links"
import { searchTimeline } from "@/lib/domain/timeline/actions"
import type { Chip } from "@/lib/domain/timeline/schema"
import { EventEntry } from "./event-entry"
import type { TimelineWords } from "./words"

const most = 50

type TimelineSearchProps = {
  participantId: string
  show: Chip | undefined
  timezone: string
  words: TimelineWords
  /** The timeline itself, while nothing is searched for. */
  children: ReactNode
}

/** Words of the file find what happened. */
export function TimelineSearch({ participantId, show, timezone, words, children }: TimelineSearchProps) {
  const t = useTranslations("timeline.search")
  return (
    <SearchBox
      label={t("label")}
      hint={t("hint")}
      name="timeline-search"
      within={{ participantId, show }}
      look={searchTimeline}
      counted={({ events }) => t(events.length < most ? "found" : "most", { count: events.length })}
      shown={({ events }) => (
        <SoftLinks>
          <ol className="divide-y divide-divider">
            {events.map((event) => (
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
      )}
    >
      {children}
    </SearchBox>
  )
}
