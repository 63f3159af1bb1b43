import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { countsAs, isOpenToChange, isUnderWay } from "@/lib/domain/work-state/rules"
import { dayName } from "@/lib/platform/dates"
import { EndButton } from "./ending-form"
import { Facts } from "./facts"
import { looks } from "./look"
import { MoveButton } from "./move-button"

type PageProps = { page: WorkPage }

/** Where it stands, until when it lasts, and what can be done now. */
export async function StandingCard({ page }: PageProps) {
  const [t, locale] = await Promise.all([getTranslations("work-experience"), getLocale()])
  const { state, daysAdded, ending, nextReview } = page
  const { tone, icon } = looks[state]
  const day = (date: string) => dayName(date, "UTC", locale)
  const review =
    isUnderWay(state) && nextReview
      ? t(nextReview.dueOn < page.today ? "facts.reviewLate" : "facts.reviewDue", {
          month: nextReview.month,
          day: day(nextReview.dueOn),
        })
      : null
  return (
    <Card
      title={t("standing.title")}
      actions={
        <Badge tone={tone} icon={icon}>
          {t(`states.${state}`)}
        </Badge>
      }
    >
      <p className="mb-4 text-muted">{t(`standing.${state}`)}</p>
      <Facts
        facts={[
          [t("facts.from"), day(page.startsOn)],
          [t("facts.plannedEnd"), daysAdded > 0 && day(page.plannedEnd)],
          [t("facts.lost"), daysAdded > 0 && t("days", { count: daysAdded })],
          [t("facts.requiredEnd"), <strong key="end">{day(page.requiredEnd)}</strong>],
          [t("facts.nextReview"), review],
          ...(ending ? await endingFacts(page, ending) : []),
        ]}
      />
      {page.mayWrite && <Acts page={page} />}
      {ending && (
        <p data-chrome className="mt-4 border-t border-divider pt-4">
          <LinkButton
            href={`/api/participants/${page.participantId}/work/${page.id}/certificate`}
            size="small"
          >
            <Icon name="download" size={18} />
            {t("certificate.open")}
          </LinkButton>
        </p>
      )}
    </Card>
  )
}

/** When and why it ended, the job that came of it, and what it counts as. */
async function endingFacts(page: WorkPage, { on, as, hired, reason }: NonNullable<WorkPage["ending"]>) {
  const [t, locale] = await Promise.all([getTranslations("work-experience"), getLocale()])
  return [
    [t("facts.endedOn"), dayName(on, "UTC", locale)],
    [t("facts.job"), (page.job || hired) && <JobLink key="job" page={page} />],
    [t("facts.reason"), reason && <bdi key="reason">{reason}</bdi>],
    [t("facts.counts"), as && t(countsAs(as).positive ? `counts.${as}` : "counts.interrupted")],
  ] as const
}

/** The job that came of it, or the way to write it down. */
async function JobLink({ page: { participantId, job, mayWrite } }: PageProps) {
  const t = await getTranslations("work-experience.facts")
  if (!job && !mayWrite) return <>{t("jobUnknown")}</>
  return (
    <a href={`/participants/${participantId}/work#jobs`} className="link">
      {job ? <bdi>{[job.title, job.employer].filter(Boolean).join(" · ")}</bdi> : t("jobMissing")}
    </a>
  )
}

async function Acts({ page }: PageProps) {
  const t = await getTranslations("work-experience")
  const { id: workExperienceId, version, state, missing } = page
  const guards = state === "draft" ? missing.signing : state === "signed" ? missing.beginning : null
  const to = state === "draft" ? "awaiting_signatures" : "active"
  if (!isOpenToChange(state) && !isUnderWay(state)) return null
  return (
    <div data-chrome className="mt-4 grid justify-items-start gap-3 border-t border-divider pt-4">
      {guards?.map((guard) => (
        <p key={guard} className="flex items-start gap-2">
          <span className="mt-0.5 text-warning">
            <Icon name="alert" />
          </span>
          <span>
            {t(`missing.${guard}`)}
            {guard === "mayWork" && (
              <>
                {" "}
                <a href={`/participants/${page.participantId}/papers`} className="link">
                  {t("standing.papers")}
                </a>
              </>
            )}
          </span>
        </p>
      ))}
      {guards?.length === 0 && <MoveButton workExperienceId={workExperienceId} version={version} to={to} />}
      {isUnderWay(state) && (
        <EndButton workExperienceId={workExperienceId} term={page.term} today={page.today} />
      )}
      {isOpenToChange(state) && (
        <MoveButton workExperienceId={workExperienceId} version={version} to="cancelled" />
      )}
    </div>
  )
}
