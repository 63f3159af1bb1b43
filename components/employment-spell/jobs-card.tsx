import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { Facts } from "@/components/work-experience/facts"
import { placementKinds } from "@/lib/domain/placement/schema"
import type { JobOfHers, WorkOfHers } from "@/lib/domain/work-file/queries"
import { dayName } from "@/lib/platform/dates"
import { JobButton, RemoveJob } from "./job-forms"

/** Her jobs, and whether each suits what she has learnt. */
export async function JobsCard({ work }: { work: WorkOfHers }) {
  const t = await getTranslations("employment-spell")
  const { id, jobs, spoken, today } = work
  const placements = await sourcesIn(work.placements)
  const form = { participantId: id, spoken, today, placements, likely: work.likelySource ?? "" }
  return (
    <Words of={["employment-spell", "skills-profile", "esco", "form"]}>
      <div id="jobs" className="scroll-mt-40">
        <Card title={t("title")} count={jobs.length || undefined} flush>
          {work.mayPlan && (
            <div data-chrome className="px-4 pb-4 md:px-5">
              <JobButton {...form} job={null} />
            </div>
          )}
          {jobs.length === 0 && (
            <EmptyState icon="work" title={t("empty")}>
              {work.mayPlan && t("emptyWhy")}
            </EmptyState>
          )}
          <ul className="grid">
            {jobs.map((job) => (
              <li key={job.id} className="grid gap-3 border-t border-divider px-4 py-3 md:px-5">
                <Job job={job} source={placements.find(({ value }) => value === job.fromPlacementId)} />
                {work.mayPlan && (
                  <div data-chrome className="flex flex-wrap items-center gap-1">
                    <JobButton {...form} job={job} />
                    <RemoveJob participantId={id} job={job} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </Words>
  )
}

type Source = { value: string; label: string }

/** Her placements by kind, employer and first day. */
async function sourcesIn(placements: WorkOfHers["placements"]): Promise<Source[]> {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("employment-spell"),
    getTranslations("placement.kinds"),
    getLocale(),
  ])
  return placements.map(({ id, kind, employer, startsOn }) => ({
    value: id,
    label: t("placementOf", {
      kind: kinds(placementKinds.find((one) => one === kind) ?? "shadowing"),
      employer: employer ?? "–",
      day: dayName(startsOn, "UTC", locale),
    }),
  }))
}

async function Job({ job, source }: { job: JobOfHers; source: Source | undefined }) {
  const [t, locale] = await Promise.all([getTranslations("employment-spell"), getLocale()])
  const day = (date: string) => dayName(date, "UTC", locale)
  const { startsOn, endsOn, employer, employerId, weeklyHours } = job
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p className="font-semibold">
          <bdi>{job.occupation.label}</bdi>
          {employer && (
            <span className="font-normal">
              {" · "}
              {employerId ? (
                <a href={`/employers/${employerId}`} className="link">
                  <bdi>{employer}</bdi>
                </a>
              ) : (
                <bdi>{employer}</bdi>
              )}
            </span>
          )}
        </p>
        <Suits job={job} />
      </div>
      <Facts
        inRow
        facts={[
          [
            t("fields.days"),
            endsOn
              ? t("span", { from: day(startsOn), until: day(endsOn) })
              : t("since", { from: day(startsOn) }),
          ],
          [t("fields.contract"), t(`contracts.${job.contract}`)],
          [t("fields.weeklyHours"), weeklyHours !== null && t("hours", { count: weeklyHours })],
          [t("fields.level"), t(`levels.${job.level}`)],
          [
            t("fields.qualified"),
            job.qualified === null ? t("unknown") : t(`qualifications.${job.qualified}`),
          ],
          [t("fields.suitsReason"), job.suitsReason && <bdi key="why">{job.suitsReason}</bdi>],
          [
            t("fields.placement"),
            source && (
              <a key="source" href={`/placements/${source.value}`} className="link">
                <bdi>{source.label}</bdi>
              </a>
            ),
          ],
          [t("fields.evidence"), t(`evidences.${job.evidence}`)],
          [t("fields.counts"), job.onLeaving && t("counts.onLeaving")],
          [
            t("fields.countsLater"),
            job.withinSixMonths && job.answer === true && t("counts.withinSixMonths"),
          ],
        ]}
      />
    </>
  )
}

async function Suits({ job: { answer, suits } }: { job: JobOfHers }) {
  const t = await getTranslations("employment-spell.suits")
  const own = suits === null ? "" : ` · ${t("own")}`
  if (answer === null) return <Badge icon="question">{t("unknown")}</Badge>
  return answer ? (
    <Badge tone="success" icon="check">
      {t("yes")}
      {own}
    </Badge>
  ) : (
    <Badge tone="warning" icon="tilde">
      {t("no")}
      {own}
    </Badge>
  )
}
