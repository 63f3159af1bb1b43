import { getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { LinkButton } from "@/components/ui/link-button"
import type { MergePage } from "@/lib/domain/merge/queries"
import { DecideActs } from "./decide-acts"
import { BothFiles, MergePair, Sayings } from "./merge-line"
import { PairFrame } from "./pair-frame"
import type { ShownField } from "./propose-form"
import { shownFields } from "./shown-fields"

type ProposalViewProps = { page: MergePage; timezone: string }

/** A proposal, for whoever decides on it; a decided one says what became of it. */
export async function ProposalView({ page, timezone }: ProposalViewProps) {
  const t = await getTranslations("merge")
  const { line, preview, blocker } = page
  if (line.state !== "waiting")
    return (
      <PairFrame preview={null}>
        <Card title={t(`sections.${line.state}`)}>
          <ul>
            <MergePair line={line} timezone={timezone} />
          </ul>
        </Card>
      </PairFrame>
    )
  const isOpen = preview !== null && blocker === null
  const kept = preview?.kept.id ?? line.keptId
  return (
    <PairFrame
      preview={preview}
      blocker={blocker}
      actions={isOpen && !line.own && <KeepTheOther page={page} />}
    >
      {!preview && <BothFiles line={line} />}
      {isOpen && (
        <Card title={t("choose")}>
          <Compared fields={await shownFields(preview, line.choices)} />
        </Card>
      )}
      <Card title={t(line.own ? "yourProposal" : "decide")}>
        <div className="grid gap-3">
          <Sayings line={line} timezone={timezone} />
          <DecideActs
            {...{ mergeId: line.id, keptId: kept, own: line.own, isOpen }}
            bothHere={preview !== null && blocker !== "missing"}
          />
        </div>
      </Card>
    </PairFrame>
  )
}

async function KeepTheOther({ page: { line, preview } }: { page: MergePage }) {
  const t = await getTranslations("merge.preview")
  const isTurned = preview?.kept.id === line.mergedId
  const address = isTurned ? `/merges/${line.id}` : `/merges/${line.id}?keep=${line.mergedId}`
  return <LinkButton href={address}>{t("swap")}</LinkButton>
}

async function Compared({ fields }: { fields: readonly ShownField[] }) {
  const t = await getTranslations("merge")
  if (fields.length === 0) return <p>{t("preview.same")}</p>
  const unknown = t("preview.notKnown")
  return (
    <dl className="grid gap-3">
      {fields.map(({ field, kept, merged, side }) => {
        const [taken, left] = side === "kept" ? [kept, merged] : [merged, kept]
        return (
          <div key={field} className="grid gap-0.5">
            <dt className="text-table text-muted">{t(`fields.${field}`)}</dt>
            <dd className="flex flex-wrap gap-x-3">
              <bdi className="font-semibold">{taken}</bdi>
              {left !== unknown && (
                <s className="text-muted">
                  <bdi>{left}</bdi>
                </s>
              )}
              <span className="text-table text-muted">
                {t("preview.from")}: {t(side === "kept" ? "preview.fromKept" : "preview.fromMerged")}
              </span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
