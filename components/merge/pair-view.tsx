import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import type { PairPreview } from "@/lib/domain/merge/queries"
import { PairFrame } from "./pair-frame"
import { ProposeForm } from "./propose-form"
import { shownFields } from "./shown-fields"

/** A pair before anybody proposed it: what stays of which file is chosen here. */
export async function PairView({ preview }: { preview: PairPreview }) {
  const t = await getTranslations("merge")
  const { kept, merged, blocker } = preview
  const swap = `/merges/new?kept=${merged.id}&other=${kept.id}`
  const fields = blocker ? [] : await shownFields(preview, {})
  return (
    <PairFrame
      preview={preview}
      blocker={blocker}
      actions={!blocker && <LinkButton href={swap}>{t("preview.swap")}</LinkButton>}
    >
      {!blocker && (
        <Card title={t("choose")}>
          {fields.some(({ field }) => field === "contact") && (
            <p className="mb-4 max-w-text text-table text-muted">{t("preview.contactHint")}</p>
          )}
          {fields.length === 0 && <p className="mb-4">{t("preview.same")}</p>}
          <ProposeForm keptId={kept.id} mergedId={merged.id} fields={fields} />
        </Card>
      )}
    </PairFrame>
  )
}
