import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"

import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { isOpenToChange } from "@/lib/domain/work-state/rules"
import { AgreementCard } from "./agreement-card"
import { AllowanceCard } from "./allowance-card"
import { ObjectivesCard } from "./objectives-card"
import { PartHeading } from "./part-heading"
import { ReviewsCard } from "./reviews-card"
import { SignaturesCard } from "./signatures-card"
import { StandingCard } from "./standing-card"
import { StaysCard } from "./stays-card"
import { SuspensionsCard } from "./suspensions-card"

/** A work experience from its draft to its certificate. */
export async function WorkView({ page }: { page: WorkPage }) {
  const t = await getTranslations("work-experience")
  const hasBegun = !isOpenToChange(page.state) && page.state !== "cancelled"
  return (
    <Words of={["work-experience", "session-series", "esco", "skills-profile", "form", "company-ask"]}>
      <div className="grid grid-cols-1 gap-6">
        <PartHeading
          title={t("at", { hosts: page.stays.map(({ employer }) => employer).join(", ") })}
          back={{ href: `/participants/${page.participantId}/work`, label: t("back") }}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
          <div className="grid grid-cols-1 gap-6">
            <AgreementCard page={page} />
            <ObjectivesCard page={page} />
            <StaysCard page={page} />
            {hasBegun && <ReviewsCard page={page} />}
            <AllowanceCard page={page} />
          </div>
          <div className="grid grid-cols-1 gap-6 max-lg:row-start-1">
            <StandingCard page={page} />
            <SignaturesCard page={page} />
            {hasBegun && <SuspensionsCard page={page} />}
          </div>
        </div>
      </div>
    </Words>
  )
}
