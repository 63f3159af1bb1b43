import { getTranslations } from "next-intl/server"
import { MoreWords } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import type { Person } from "@/lib/access/actor"
import type { SecondFile } from "@/lib/domain/look-alike/queries"
import type { SecondFilePage } from "@/lib/domain/merge/queries"
import { OtherFileForm } from "./other-file-form"
import { SecondFileLine } from "./second-file-line"

type SecondFileViewProps = { page: SecondFilePage; actor: Person }

/** Whether she is registered twice: who looks like her, who was said to be somebody else, and for a coordinator any other file. */
export async function SecondFileView({ page, actor }: SecondFileViewProps) {
  const t = await getTranslations("look-alike")
  const { participantId, files } = page
  const coordinates = actor.role === "coordinator"
  const told = files.filter(({ toldApart }) => toldApart)
  const open = files.filter(({ toldApart }) => !toldApart)
  const lines = (some: readonly SecondFile[]) => (
    <ul className="grid gap-5">
      {some.map((person) => (
        <SecondFileLine
          key={person.id}
          {...{ participantId, person, coordinates }}
          timezone={actor.organisation.timezone}
        />
      ))}
    </ul>
  )
  return (
    <MoreWords of={["look-alike", "merge", "participant", "form"]}>
      <div className="grid max-w-3xl grid-cols-1 gap-6">
        {files.length === 0 && (
          <Card title={t("title")}>
            <EmptyState icon="people" title={t("second.empty")}>
              {t("second.emptyWhy")}
            </EmptyState>
          </Card>
        )}
        {open.length > 0 && (
          <Card title={t("title")} count={open.length}>
            <p className="mb-4 max-w-text text-table text-muted">{t("ifSame")}</p>
            {lines(open)}
          </Card>
        )}
        {told.length > 0 && (
          <Card title={t("second.told")} count={told.length}>
            {lines(told)}
          </Card>
        )}
        {coordinates && (
          <Card title={t("second.other")}>
            <OtherFileForm participantId={participantId} />
          </Card>
        )}
      </div>
    </MoreWords>
  )
}
