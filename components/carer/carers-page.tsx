import { getTranslations } from "next-intl/server"
import { CareWays } from "@/components/care-register/care-ways"
import { MoreWords } from "@/components/shell/words"
import { PageHeading } from "@/components/ui/page-heading"
import type { Carers } from "@/lib/domain/carer/queries"
import { CarerCard } from "./carer-card"
import { PlanCard } from "./plan-card"

/** Who looks after children: their checks, and where they are needed. */
export async function CarersPage({ found }: { found: Carers }) {
  const t = await getTranslations("carer")
  return (
    <MoreWords of={["carer", "care-register", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading title={t("title")} lead={t("lead")} />
        <CareWays here="carers" coordinates />
        <CarerCard {...found} />
        <PlanCard {...found} />
      </div>
    </MoreWords>
  )
}
