import { getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { MergeLine } from "@/lib/domain/merge/queries"
import { MergePair } from "./merge-line"

const sections = ["waiting", "merged", "undone", "refused"] as const

type MergeListProps = { lines: readonly MergeLine[]; timezone: string }

/** What waits for a second person first; then what was made one, taken back and refused. */
export async function MergeList({ lines, timezone }: MergeListProps) {
  const t = await getTranslations("merge")
  const shown = sections
    .map((state) => ({ state, found: lines.filter((line) => line.state === state) }))
    .filter(({ found }) => found.length > 0)
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading
          title={t("pageTitle")}
          lead={t("lead")}
          back={{ href: "/participants", label: t("back") }}
        />
      </SoftLinks>
      {shown.length === 0 && (
        <Card>
          <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
        </Card>
      )}
      <Words of={["merge", "form"]}>
        {shown.map(({ state, found }) => (
          <Card key={state} title={t(`sections.${state}`)} count={found.length}>
            <ul className="grid gap-5">
              {found.map((line) => (
                <MergePair key={line.id} line={line} timezone={timezone} />
              ))}
            </ul>
          </Card>
        ))}
      </Words>
    </div>
  )
}
