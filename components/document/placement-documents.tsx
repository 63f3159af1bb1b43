import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import type { PlacementDocuments } from "@/lib/domain/document/queries"
import { DocumentRow } from "./document-row"

type PlacementDocumentsProps = { list: PlacementDocuments; participantId: string; placementId: string }

/** The papers of one placement, and the way to her file where more are added. */
export async function PlacementDocumentsCard({ list, participantId, placementId }: PlacementDocumentsProps) {
  const t = await getTranslations("document")
  const toFile = (
    <LinkButton href={`/participants/${participantId}/documents?placement=${placementId}#add`} size="small">
      <Icon name="plus" size={16} />
      {t("form.title")}
    </LinkButton>
  )
  return (
    <Words of={["document", "form"]}>
      <Card title={t("title")} count={list.documents.length} actions={toFile} className="lg:col-span-2" flush>
        <p className="max-w-text px-4 pb-3 text-table text-muted md:px-5">{t("ofPlacementWhy")}</p>
        {list.documents.length === 0 && (
          <EmptyState icon="paper" title={t("emptyOfPlacement")}>
            {t("emptyOfPlacementWhy")}
          </EmptyState>
        )}
        <ul className="divide-y divide-divider border-t border-divider empty:hidden">
          {list.documents.map((row) => (
            <DocumentRow key={row.id} row={row} timezone={list.timezone} showsKind />
          ))}
        </ul>
      </Card>
    </Words>
  )
}
