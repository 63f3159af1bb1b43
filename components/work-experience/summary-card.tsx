import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import type { WorkOfHers, WorkSummary } from "@/lib/domain/work-file/queries"
import { isUnderWay } from "@/lib/domain/work-state/rules"
import { dayName } from "@/lib/platform/dates"
import { Facts } from "./facts"
import { looks } from "./look"

/** The work experiences of her file: where each stands, until when it lasts and what comes next. */
export async function WorkSummaryCard({ work }: { work: WorkOfHers }) {
  const t = await getTranslations("work-experience")
  const begin = work.mayAgree && (
    <LinkButton href={`/participants/${work.id}/work/new`} size="small">
      {t("begin")}
    </LinkButton>
  )
  return (
    <div id="experience">
      <Card title={t("title")} count={work.experiences.length || undefined} actions={begin} flush>
        {work.experiences.length === 0 && (
          <EmptyState icon="flag" title={t("empty")}>
            {work.mayPlan && t("emptyWhy")}
          </EmptyState>
        )}
        <SoftLinks>
          <ul className="grid">
            {work.experiences.map((experience) => (
              <Line key={experience.id} participantId={work.id} experience={experience} />
            ))}
          </ul>
        </SoftLinks>
      </Card>
    </div>
  )
}

type LineProps = { participantId: string; experience: WorkSummary }

async function Line({ participantId, experience }: LineProps) {
  const [t, locale] = await Promise.all([getTranslations("work-experience"), getLocale()])
  const { id, state, startsOn, requiredEnd, endedOn, hosts, review, today } = experience
  const day = (date: string) => dayName(date, "UTC", locale)
  const { tone, icon } = looks[state]
  const isOpen = endedOn === null && state !== "cancelled"
  return (
    <li className="grid gap-3 border-t border-divider px-4 py-3 md:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <a href={`/participants/${participantId}/work/${id}`} className="link font-semibold">
          {t("at", { hosts: hosts.join(", ") })}
        </a>
        <Badge tone={tone} icon={icon}>
          {t(`states.${state}`)}
        </Badge>
      </div>
      <Facts
        inRow
        facts={[
          [t("facts.from"), day(startsOn)],
          [
            isOpen ? t("facts.requiredEnd") : t("facts.endedOn"),
            day(isOpen ? requiredEnd : (endedOn ?? requiredEnd)),
          ],
          [t("facts.lost"), experience.daysAdded > 0 && t("days", { count: experience.daysAdded })],
          [
            t("facts.signed"),
            isOpen &&
              !isUnderWay(state) &&
              t("facts.signedOf", { signed: experience.signed, all: experience.signed + experience.waiting }),
          ],
          [
            t("facts.nextReview"),
            isUnderWay(state) && review && (
              <span key="review" className={review.dueOn < today ? "font-semibold text-warning" : undefined}>
                {t(review.dueOn < today ? "facts.reviewLate" : "facts.reviewDue", {
                  month: review.month,
                  day: day(review.dueOn),
                })}
              </span>
            ),
          ],
        ]}
      />
    </li>
  )
}
