import { randomUUID } from "node:crypto"
import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { Documents } from "@/lib/domain/document/queries"
import { type DocumentsAsked, documentKinds, mostDocuments } from "@/lib/domain/document/schema"
import { dayName } from "@/lib/platform/dates"
import { mostBytes } from "@/lib/platform/file-fault"
import { AddForm } from "./add-form"
import { DocumentRow } from "./document-row"
import { RemovedCard } from "./removed-card"

type DocumentsViewProps = { list: Documents; asked: DocumentsAsked }

/** The papers of her file by what they are, what was removed, and the way to add more. */
export async function DocumentsView({ list, asked }: DocumentsViewProps) {
  const [t, locale] = [await getTranslations("document"), await getLocale()]
  const placements = list.placements.map(({ id, employer, startsOn }) => ({
    value: id,
    label: t("form.placementOf", { employer, day: dayName(startsOn, "UTC", locale) }),
  }))
  return (
    <Words of={["document", "form"]}>
      <div className="grid grid-cols-1 gap-6">
        {asked.added && (
          <Notice tone="success" role="status">
            {t("form.addedPlain")}
          </Notice>
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-3 lg:grid-rows-[auto_1fr]">
          <ListCard list={list} />
          <Card title={t("form.title")} className="lg:col-start-3 lg:row-span-2 lg:row-start-1">
            <div id="add" className="scroll-mt-64">
              {list.room > 0 ? (
                <AddForm
                  participantId={list.participantId}
                  placements={placements}
                  most={mostBytes}
                  problem={asked.problem}
                  placement={asked.placement}
                  submitKey={randomUUID()}
                />
              ) : (
                <Notice tone="warning">{t("form.full", { most: mostDocuments })}</Notice>
              )}
            </div>
          </Card>
          {list.removed.length > 0 && <RemovedCard list={list} />}
        </div>
      </div>
    </Words>
  )
}

async function ListCard({ list }: { list: Documents }) {
  const t = await getTranslations("document")
  const { documents } = list
  const toForm = (
    <span className="lg:hidden">
      <LinkButton href="#add" size="small">
        <Icon name="plus" size={16} />
        {t("form.save")}
      </LinkButton>
    </span>
  )
  return (
    <Card title={t("title")} count={documents.length} actions={toForm} className="lg:col-span-2" flush>
      <p className="max-w-text px-4 pb-4 text-table text-muted md:px-5">{t("why")}</p>
      {documents.length === 0 && (
        <EmptyState icon="paper" title={t("empty")}>
          {t("emptyWhy")}
        </EmptyState>
      )}
      {documentKinds
        .map((kind) => ({ kind, rows: documents.filter((one) => one.kind === kind) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => (
          <section key={kind} aria-labelledby={`kind-${kind}`} className="border-t border-divider">
            <h3 id={`kind-${kind}`} className="bg-sunken px-4 py-1.5 text-table font-semibold md:px-5">
              {t(`kinds.${kind}`)}
            </h3>
            <ul className="divide-y divide-divider">
              {rows.map((row) => (
                <DocumentRow
                  key={row.id}
                  row={row}
                  timezone={list.timezone}
                  placement={list.placements.find(({ id }) => id === row.placementId)?.employer ?? null}
                  mayRemove
                />
              ))}
            </ul>
          </section>
        ))}
    </Card>
  )
}
