import { FactsCard } from "@/components/participant/facts-card"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import type { TimelineAsked } from "@/lib/domain/timeline/schema"
import { NowCard } from "./now-card"
import { TimelineCard } from "./timeline-card"

type OverviewViewProps = { file: FileOverview; asked: TimelineAsked }

/** A participant's file at a glance: on a desk what happened and how she stands beside each other, on a phone now comes first. */
export function OverviewView({ file, asked }: OverviewViewProps) {
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
      <div className="lg:col-start-2">
        <NowCard file={file} />
      </div>
      <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
        <TimelineCard file={file} asked={asked} />
      </div>
      <div className="lg:col-start-2">
        <FactsCard file={file} />
      </div>
    </div>
  )
}
