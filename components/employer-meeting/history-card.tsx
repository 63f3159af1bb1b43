import { getTranslations } from "next-intl/server"
import { Pagination } from "@/components/table/pagination"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { SoftLinks } from "@/components/ui/soft-links"
import type { EmployerHistory } from "@/lib/domain/employer-meeting/queries"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import { MeetingLine } from "./meeting-line"
import { PlacementLine } from "./placement-line"

type HistoryCardProps = { sheet: EmployerSheet; history: EmployerHistory }

/** Everything between this house and the company, the last first. */
export async function HistoryCard({ sheet, history }: HistoryCardProps) {
  const t = await getTranslations("employer-meeting")
  const { entries, total, page, pages } = history
  const turned = (to: number) =>
    to < 1 || to > pages ? null : `/employers/${sheet.id}${to === 1 ? "" : `?page=${to}`}`
  return (
    <Card title={t("title")} count={total} flush>
      {entries.length === 0 ? (
        <EmptyState icon="clock" title={t("empty.title")}>
          {t("empty.why")}
        </EmptyState>
      ) : (
        <SoftLinks>
          <ol className="divide-y divide-divider border-t border-divider px-4 md:px-5">
            {entries.map((entry) =>
              entry.is === "meeting" ? (
                <MeetingLine key={entry.id} entry={entry} sheet={sheet} />
              ) : (
                <PlacementLine key={entry.id} entry={entry} />
              ),
            )}
          </ol>
        </SoftLinks>
      )}
      {pages > 1 && (
        <div className="border-t border-divider px-4 py-3 md:px-5">
          <Pagination previous={turned(page - 1)} next={turned(page + 1)}>
            {t("pages", { page, pages })}
          </Pagination>
        </div>
      )}
    </Card>
  )
}
