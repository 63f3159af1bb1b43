import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { CaseloadAsked } from "@/lib/domain/caseload/queries"
import { MovePart } from "./move-part"

type MoveViewProps = { asked: CaseloadAsked; participant: string | null }

/** The women of one counsellor, and to whom they go; or why nobody can be moved. */
export async function MoveView({ asked, participant }: MoveViewProps) {
  const t = await getTranslations("caseload.form")
  const { giver } = asked
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading
          title={giver ? t("title", { name: giver.name }) : t("titleNobody")}
          lead={t("lead")}
          back={{ href: "/caseloads", label: t("back") }}
        />
      </SoftLinks>
      {giver ? (
        <MoreWords of={["caseload", "form"]}>
          <MovePart of={{ ...asked, giver }} participant={participant} />
        </MoreWords>
      ) : (
        <Card>
          <EmptyState
            icon="people"
            title={t("noGiver")}
            action={<LinkButton href="/caseloads">{t("back")}</LinkButton>}
          >
            {t("noGiverWhy")}
          </EmptyState>
        </Card>
      )}
    </div>
  )
}
