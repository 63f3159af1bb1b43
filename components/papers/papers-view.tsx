import { ConsentCard } from "@/components/consent/consent-card"
import { ResidenceCard } from "@/components/residence/residence-card"
import { Words } from "@/components/shell/words"
import type { Papers } from "@/lib/domain/papers/queries"

/** What she agreed to; and, for those who accompany her, her residence. */
export function PapersView({ papers, opened }: { papers: Papers; opened: string | null }) {
  const { participantId, residence, drafts, today, timezone } = papers
  return (
    <Words of={["consent", "residence", "household", "participant", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        {residence && (
          <ResidenceCard
            participantId={participantId}
            statuses={residence}
            drafts={drafts}
            today={today}
            timezone={timezone}
            opened={opened}
          />
        )}
        <ConsentCard papers={papers} />
      </div>
    </Words>
  )
}
