import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { Card } from "@/components/ui/card"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeading } from "@/components/ui/page-heading"
import { SoftLinks } from "@/components/ui/soft-links"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { FollowUpLine } from "@/lib/domain/follow-up/queries"
import { dayName } from "@/lib/platform/dates"

type FollowUpListProps = { lines: readonly FollowUpLine[]; isCounsellor: boolean }
const groups = ["late", "due", "soon"] as const

/** Whom to ask how she is, the most urgent first. */
export async function FollowUpList({ lines, isCounsellor }: FollowUpListProps) {
  const t = await getTranslations("follow-up")
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <PageHeading title={t("title")} lead={t("lead")} />
      {lines.length === 0 && (
        <Card>
          <EmptyState title={t("empty")}>{t("emptyWhy")}</EmptyState>
        </Card>
      )}
      <SoftLinks>
        <div className="grid gap-6">
          {groups.map((group) => {
            const theirs = lines.filter(({ standing }) => standing === group)
            if (theirs.length === 0) return null
            return (
              <Card key={group} title={t(`groups.${group}`)} count={theirs.length} flush>
                <p className="px-4 pb-3 text-table text-muted md:px-5">{t(`groupWhy.${group}`)}</p>
                <ul className="divide-y divide-divider border-t border-divider">
                  {theirs.map((line) => (
                    <Line key={line.id} line={line} isCounsellor={isCounsellor} />
                  ))}
                </ul>
              </Card>
            )
          })}
        </div>
      </SoftLinks>
    </div>
  )
}

type LineProps = { line: FollowUpLine; isCounsellor: boolean }

async function Line({ line, isCounsellor }: LineProps) {
  const [t, locale] = await Promise.all([getTranslations("follow-up"), getLocale()])
  const { participantId, name, code, moment, dueOn, until, tries, standing, exitOn, counsellors } = line
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3 md:px-5">
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/participants/${participantId}/case#follow-ups`} className="link font-semibold">
            <bdi>{name}</bdi>
          </a>
          <span className="figures text-table text-muted">{code}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table">
          <Badge tone={standing === "late" ? "danger" : standing === "due" ? "warning" : "plain"}>
            {t(`moments.${moment}`)}
          </Badge>
          <span>{t("about", { day: day(dueOn) })}</span>
          {standing === "due" && <span>{t("until", { day: day(until) })}</span>}
          <span className="text-muted">{t("tries", { count: tries })}</span>
        </p>
        <p className="text-table text-muted">
          {exitOn && t("left", { day: day(exitOn) })}
          {!isCounsellor && (
            <>
              {exitOn && " · "}
              <bdi>{counsellors.length > 0 ? counsellors.join(", ") : t("nobody")}</bdi>
            </>
          )}
        </p>
        {isCounsellor && <Reach line={line} />}
      </div>
      {isCounsellor && standing !== "soon" && (
        <LinkButton href={`/participants/${participantId}/case#follow-ups`} size="small">
          {t("record")}
          <VisuallyHidden> {name}</VisuallyHidden>
        </LinkButton>
      )}
    </li>
  )
}

/** How she may be reached without harm; only her counsellors are told. */
async function Reach({ line }: { line: FollowUpLine }) {
  const t = await getTranslations("follow-up")
  if (!line.phone) return <p className="text-table text-muted">{t("noPhone")}</p>
  return (
    <p className="flex flex-wrap gap-x-3 text-table">
      <span>
        {t("phone")}: <bdi className="figures">{line.phone}</bdi>
      </span>
      {line.okHours && <span>{t("okHours", { hours: line.okHours })}</span>}
      <span>{t(line.mayLeaveMessage ? "mayLeave" : "mayNotLeave")}</span>
    </p>
  )
}
