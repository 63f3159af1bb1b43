import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Pagination } from "@/components/table/pagination"
import { hrefOf } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeading } from "@/components/ui/page-heading"
import type { OpenSteps } from "@/lib/domain/next-step/queries"
import { isOverdue, reviewPlace } from "@/lib/domain/next-step/rules"
import { type StepsAsked, stepFilters } from "@/lib/domain/next-step/schema"
import { dayName } from "@/lib/platform/dates"
import { StepsTable } from "./steps-table"
import { stepWords } from "./words"

/** What is to be done in a caseload, limited by when it is due, or to those of whom Today is silent. */
export async function StepsView({ list, asked }: { list: OpenSteps; asked: StepsAsked }) {
  const t = await getTranslations("next-step.list")
  const place = { path: "/steps", query: { show: asked.show } }
  const turned = (page: number) =>
    page < 1 || page > list.pages ? null : hrefOf(place, { page: String(page) })
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading
        title={t("title")}
        lead={t("lead", { count: list.counts.all + list.counts.paused })}
        back={{ href: "/", label: t("today") }}
      />
      <Words of={["next-step", "form", "table"]}>
        <SwitchLinks
          label={t("filters")}
          choices={stepFilters.map((show) => ({
            label: t(`show.${show}`),
            href: hrefOf(place, { show }),
            chosen: show === asked.show,
            count: list.counts[show],
          }))}
        />
        <div className="boxed rounded-card border border-divider bg-surface">
          <StepsTable
            lines={await linesOf(list)}
            place={place}
            empty={
              <EmptyState title={t(`empty.${asked.show}`)} icon="check">
                {t("emptyWhy")}
              </EmptyState>
            }
          />
        </div>
        {list.pages > 1 && (
          <Pagination previous={turned(list.page - 1)} next={turned(list.page + 1)}>
            {t("shown", { from: list.first, to: list.last, total: list.total })}
          </Pagination>
        )}
      </Words>
    </div>
  )
}

/** The lines with every word and date already written. */
async function linesOf(list: OpenSteps) {
  const [t, all, owners, locale, says] = await Promise.all([
    getTranslations("next-step.list"),
    getTranslations("next-step"),
    getTranslations("today.steps.owners"),
    getLocale(),
    stepWords(),
  ])
  const dueOf = (dueOn: string | null) => {
    const day = dueOn && dayName(dueOn, "UTC", locale)
    return {
      due: day ?? all("noDay"),
      late: day && isOverdue({ dueOn }, list.today) ? t("overdue", { day }) : null,
    }
  }
  return list.lines.map(({ dueOn, origin, pausedUntil, assignee, employer, ...line }) => ({
    ...{ id: line.id, what: says({ origin, what: line.what }), ...dueOf(dueOn), ...aboutOf(line, employer) },
    review: line.participantId ? reviewPlace(origin, line.participantId) : null,
    paused: pausedUntil && t("until", { day: dayName(pausedUntil, "UTC", locale) }),
    assignee: employer && employer.who !== "us" ? owners(employer.who) : (assignee ?? all("anybody")),
  }))
}

type Line = OpenSteps["lines"][number]

/** Whom a step is for, and who ticks it off. */
function aboutOf(
  { participantId, participant }: Pick<Line, "participantId" | "participant">,
  employer: Line["employer"],
) {
  if (employer)
    return { from: employer.source, about: { href: `/employers/${employer.id}`, name: employer.name } }
  const about = { href: `/participants/${participantId}`, name: participant ?? "" }
  return { from: "participant" as const, about }
}

export type StepLine = Awaited<ReturnType<typeof linesOf>>[number]
