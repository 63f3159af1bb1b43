import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import type { HistoryEntry } from "@/lib/domain/employer-meeting/queries"
import { dayName } from "@/lib/platform/dates"
import { EntryFrame } from "./entry-frame"

type PlacementEntry = Extract<HistoryEntry, { is: "placement" }>

/** A woman was there: who, is told to whoever reaches her. */
export async function PlacementLine({ entry }: { entry: PlacementEntry }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("employer-meeting"),
    getTranslations("placement"),
    getLocale(),
  ])
  const [first, last] = [entry.on, entry.endsOn].map((day) => dayName(day, "UTC", locale))
  const kind = words(`kinds.${entry.kind}`)
  return (
    <EntryFrame
      icon="work"
      day={<time dateTime={entry.on}>{first}</time>}
      title={
        <>
          {entry.participantId ? (
            <a href={`/placements/${entry.id}`} className="link">
              {kind}
            </a>
          ) : (
            kind
          )}
          <Badge>{words(`states.${entry.state}`)}</Badge>
        </>
      }
    >
      <p className="text-table text-muted">
        {entry.participant ? <bdi>{entry.participant}</bdi> : t("somebody")}
        {first !== last && ` · ${t("until", { day: last ?? "" })}`}
      </p>
    </EntryFrame>
  )
}
