import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Words } from "@/components/shell/words"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import type { MergePage, MergePreview, PairPreview } from "@/lib/domain/merge/queries"
import { blockers } from "@/lib/domain/merge/schema"
import { DecideActs } from "./decide-acts"
import { MergePair } from "./merge-line"
import { PairFacts } from "./pair-facts"
import { ProposeForm, type ShownField } from "./propose-form"
import { shownFields } from "./shown-fields"

/** A pair before anybody proposed it: what stays of which file is chosen here. */
export async function PairView({ preview }: { preview: PairPreview }) {
  const t = await getTranslations("merge")
  const { kept, merged, blocker } = preview
  const blocked = blockers.find((one) => one === blocker)
  const swap = `/merges/new?kept=${merged.id}&other=${kept.id}`
  return (
    <Frame preview={preview} actions={<LinkButton href={swap}>{t("preview.swap")}</LinkButton>}>
      {blocked ? (
        <Notice tone="warning">{t(`problems.${blocked}`)}</Notice>
      ) : (
        <Card title={t("choose")}>
          <p className="mb-4 max-w-text text-table text-muted">{t("preview.contactHint")}</p>
          <ProposeForm keptId={kept.id} mergedId={merged.id} fields={await shownFields(preview, {})} />
        </Card>
      )}
    </Frame>
  )
}

type ProposalViewProps = { page: MergePage; timezone: string }

/** A proposal, for whoever decides on it; a decided one says what became of it. */
export async function ProposalView({ page: { line, preview }, timezone }: ProposalViewProps) {
  const t = await getTranslations("merge")
  if (!preview)
    return (
      <Frame preview={null}>
        <Card title={t(`sections.${line.state}`)}>
          <ul>
            <MergePair line={line} timezone={timezone} />
          </ul>
        </Card>
      </Frame>
    )
  return (
    <Frame preview={preview}>
      <Card title={t("choose")}>
        <div className="grid gap-4">
          <Compared fields={await shownFields(preview, line.choices)} />
          <DecideActs mergeId={line.id} own={line.own} />
        </div>
      </Card>
    </Frame>
  )
}

type FrameProps = { preview: MergePreview | null; actions?: ReactNode; children: ReactNode }

async function Frame({ preview, actions, children }: FrameProps) {
  const t = await getTranslations("merge")
  const back = { href: "/merges", label: t("backToList") }
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-6">
      <SoftLinks>
        <PageHeading title={t("title")} back={back} actions={actions} />
      </SoftLinks>
      {preview && (
        <div className="grid gap-3 sm:grid-cols-2">
          <File label={t("preview.kept")} file={preview.kept} />
          <File label={t("preview.merged")} file={preview.merged} />
        </div>
      )}
      <Words of={["merge", "form"]}>{children}</Words>
      {preview && <PairFacts preview={preview} />}
    </div>
  )
}

function File({ label, file }: { label: string; file: MergePreview["kept"] }) {
  const name = [file.known_as, file.family_name].filter(Boolean).join(" ")
  return (
    <section className="boxed grid gap-0.5 rounded-card border border-divider bg-surface p-4">
      <h2 className="text-table font-normal text-muted">{label}</h2>
      <p className="flex flex-wrap items-baseline gap-x-2 text-lead">
        <a href={`/participants/${file.id}`} className="link font-semibold">
          <bdi>{name}</bdi>
        </a>
        <span className="figures text-table text-muted">{file.pseudonym}</span>
      </p>
    </section>
  )
}

async function Compared({ fields }: { fields: readonly ShownField[] }) {
  const t = await getTranslations("merge")
  if (fields.length === 0) return <p>{t("preview.same")}</p>
  return (
    <dl className="grid gap-3">
      {fields.map(({ field, kept, merged, side }) => (
        <div key={field} className="grid gap-0.5">
          <dt className="text-table text-muted">{t(`fields.${field}`)}</dt>
          <dd className="flex flex-wrap gap-x-3">
            <bdi className="font-semibold">{side === "kept" ? kept : merged}</bdi>
            <s className="text-muted">
              <bdi>{side === "kept" ? merged : kept}</bdi>
            </s>
            <span className="text-table text-muted">
              {t("preview.from")}: {t(side === "kept" ? "preview.fromKept" : "preview.fromMerged")}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
