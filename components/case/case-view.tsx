import { PartnersCard } from "@/components/same-person/partners-card"
import { Words } from "@/components/shell/words"
import type { Person } from "@/lib/access/actor"
import type { CasePage } from "@/lib/domain/case/queries"
import type { PartnerToo } from "@/lib/domain/same-person/queries"
import { EligibilityCard } from "./eligibility-card"
import { EntryCard } from "./entry-card"
import { FollowUpCard } from "./follow-up-card"
import { LookAlikeCard } from "./look-alike-card"
import { NextCard } from "./next-card"
import { NoticeCard, NoticeMissing } from "./notice-card"
import { WayCard } from "./way-card"
import { WhereCard } from "./where-card"

export type CaseProps = { found: CasePage; actor: Person }
type CaseViewProps = CaseProps & { partners: readonly PartnerToo[] }

const deciding = ["registered", "eligible", "not_eligible"]

/** Where a case stands, what can come next and what stands in its way; how she came here stands under it. */
export function CaseView({ found, partners, actor }: CaseViewProps) {
  const isDeciding = deciding.includes(found.phase)
  return (
    <Words
      of={[
        ...(["case", "move", "life-cycle", "eligibility", "enrolment", "waiver", "follow-up"] as const),
        ...(["look-alike", "merge", "participant", "privacy-notice", "form"] as const),
      ]}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="grid grid-cols-1 gap-6">
          {found.notices.length === 0 && !found.handedOverOn && <NoticeMissing found={found} actor={actor} />}
          <NextCard found={found} actor={actor} />
          {found.lookAlikes.length > 0 && (
            <LookAlikeCard found={{ id: found.id, lookAlikes: found.lookAlikes }} actor={actor} />
          )}
          {partners.length > 0 && (
            <PartnersCard
              participantId={found.id}
              partners={partners}
              timezone={actor.organisation.timezone}
            />
          )}
          {isDeciding && <EligibilityCard found={found} actor={actor} />}
          {found.followUps.length > 0 && <FollowUpCard found={found} actor={actor} />}
          <WayCard found={found} actor={actor} />
        </div>
        <div className="grid grid-cols-1 gap-6">
          <WhereCard found={found} actor={actor} />
          {found.enrolment && <EntryCard enrolment={found.enrolment} />}
          {found.notices.length > 0 && <NoticeCard found={found} />}
        </div>
      </div>
    </Words>
  )
}
