import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { Caseload } from "@/lib/domain/caseload/queries"
import { CaseloadTable } from "./caseload-table"

/** Who accompanies how many, those who have left first. */
export async function CaseloadList({ loads }: { loads: readonly Caseload[] }) {
  const t = await getTranslations("caseload")
  const left = loads.filter(({ ended }) => ended).length
  return (
    <div className="grid grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading title={t("title")} lead={t("lead")} back={{ href: "/participants", label: t("back") }} />
      </SoftLinks>
      {left > 0 && <Notice tone="warning">{t("leftWaiting", { count: left })}</Notice>}
      {loads.every(({ women }) => women === 0) ? (
        <Card>
          <EmptyState icon="people" title={t("empty")}>
            {t("emptyWhy")}
          </EmptyState>
        </Card>
      ) : (
        <div className="boxed rounded-card border border-divider bg-surface">
          <MoreWords of={["caseload", "table"]}>
            <CaseloadTable loads={loads} />
          </MoreWords>
        </div>
      )}
    </div>
  )
}
