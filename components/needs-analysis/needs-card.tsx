import { getLocale, getTranslations } from "next-intl/server"
import { OpenPost } from "@/components/needs-post/open-post"
import { PostLine } from "@/components/needs-post/post-line"
import { StepList } from "@/components/needs-step/step-list"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Analysis } from "@/lib/domain/needs-analysis/queries"
import { dayName } from "@/lib/platform/dates"
import { OpenAnalysis } from "./open-analysis"

type NeedsCardProps = { sheet: EmployerSheet; analyses: readonly Analysis[] }

/** What the company needs: the last analysis whole, and the ones before it folded. */
export async function NeedsCard({ sheet, analyses }: NeedsCardProps) {
  const t = await getTranslations("needs-analysis")
  const [last, ...before] = analyses
  return (
    <Card
      title={t("title")}
      actions={
        <>
          {last && (
            <LinkButton href="/employers/needs" size="small">
              {t("compare")}
            </LinkButton>
          )}
          <OpenAnalysis sheet={sheet} analysis={null} />
        </>
      }
    >
      {last ? (
        <div className="grid gap-4">
          <AnalysisLines sheet={sheet} analysis={last} />
          {before.length > 0 && (
            <details className="border-t border-divider pt-3">
              <summary className="link cursor-pointer">{t("before", { count: before.length })}</summary>
              <div className="mt-3 grid gap-6">
                {before.map((analysis) => (
                  <AnalysisLines key={analysis.id} sheet={sheet} analysis={analysis} />
                ))}
              </div>
            </details>
          )}
        </div>
      ) : (
        <EmptyState icon="search" title={t("empty.title")}>
          {t("empty.why")}
        </EmptyState>
      )}
    </Card>
  )
}

async function AnalysisLines({ sheet, analysis }: { sheet: EmployerSheet; analysis: Analysis }) {
  const [t, locale] = await Promise.all([getTranslations("needs-analysis"), getLocale()])
  const { id, doneOn, by, posts, steps } = analysis
  const day = dayName(doneOn, "UTC", locale)
  return (
    <section className="grid gap-4">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="text-body font-semibold">
          <span className="figures">{day}</span>
          {by && (
            <span className="font-normal text-muted">
              {" "}
              · <bdi>{by}</bdi>
            </span>
          )}
        </h3>
        <span className="flex flex-wrap gap-2">
          <OpenAnalysis sheet={sheet} analysis={analysis} />
          <OpenPost sheet={sheet} analysisId={id} post={null} />
        </span>
      </header>
      {posts.length > 0 ? (
        <ul aria-label={t("posts")} className="grid gap-3">
          {posts.map((post) => (
            <PostLine key={post.id} sheet={sheet} analysisId={id} post={post} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("noPosts")}</p>
      )}
      <Said analysis={analysis} />
      <StepList analysisId={id} steps={steps} today={sheet.today} />
    </section>
  )
}

async function Said({ analysis }: { analysis: Analysis }) {
  const t = await getTranslations("needs-analysis")
  const said = (["barriers", "adjustments", "onboarding"] as const).filter((part) => analysis[part])
  if (said.length === 0) return null
  return (
    <dl className="grid gap-3">
      {said.map((part) => (
        <div key={part} className="grid gap-0.5">
          <dt className="text-table text-muted">{t(part)}</dt>
          <dd dir="auto" className="max-w-text whitespace-pre-line">
            {analysis[part]}
          </dd>
        </div>
      ))}
    </dl>
  )
}
