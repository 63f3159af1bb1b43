import { getFormatter, getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { LinkButton } from "@/components/ui/link-button"
import type { EmployerSheet } from "@/lib/domain/employer-sheet/queries"
import type { Post } from "@/lib/domain/needs-analysis/queries"
import { daysAlike } from "@/lib/domain/needs-post/rules"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"
import { hoursOf } from "./hours-of"
import { OpenPost } from "./open-post"
import { RemovePost } from "./remove-post"

type PostLineProps = { sheet: EmployerSheet; analysisId: string; post: Post }

/** One post: how many, when, what it really takes. */
export async function PostLine({ sheet, analysisId, post }: PostLineProps) {
  const [t, matching] = await Promise.all([getTranslations("needs-post"), getTranslations("matching")])
  const [locale, format] = await Promise.all([getLocale(), getFormatter()])
  const hours = hoursOf(post, (count) => format.number(count))
  const facts = [
    hours && t("hoursAWeek", { hours }),
    post.contract && t(`contracts.${post.contract}`),
    post.startsOn && t("from", { day: dayName(post.startsOn, "UTC", locale) }),
    post.drivingLicence !== "not_needed" && t(`licenceIs.${post.drivingLicence}`),
    post.isco && t("iscoIs", { isco: post.isco }),
  ].filter(Boolean)
  return (
    <li className="boxed grid gap-1.5 rounded-card border border-divider px-4 py-3">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        <bdi>{post.title}</bdi>
        <span className="figures font-normal text-muted">{t("times", { count: post.wanted })}</span>
        {post.school && (
          <Badge tone="care" icon="child">
            {t("school")}
          </Badge>
        )}
        {post.languages.map(({ language, level }) => (
          <Badge key={language} tone="info">
            {languageTitle(language, locale)} {level}
          </Badge>
        ))}
      </p>
      {facts.length > 0 && <p className="figures text-table text-muted">{facts.join(" · ")}</p>}
      {post.schedule.length > 0 && <Schedule post={post} />}
      {post.tasks && (
        <p dir="auto" className="max-w-text whitespace-pre-line">
          {post.tasks}
        </p>
      )}
      <Skills post={post} />
      <span className="flex flex-wrap gap-2">
        {sheet.mayMatch && (
          <LinkButton
            href={`/employers/needs/${post.id}`}
            size="small"
            aria-label={matching("openPostOne", { title: post.title })}
          >
            {matching("openPost")}
          </LinkButton>
        )}
        <OpenPost sheet={sheet} analysisId={analysisId} post={post} />
        <RemovePost postId={post.id} title={post.title} />
      </span>
    </li>
  )
}

async function Schedule({ post }: { post: Post }) {
  const t = await getTranslations("needs-post")
  const said = daysAlike(post.schedule).map(({ first, last, parts }) => {
    const days = [...new Set([first, last])].map((day) => t(`days.${day}`)).join("–")
    return `${days}: ${parts.map((part) => t(`parts.${part}`)).join(", ")}`
  })
  return <p className="text-table">{said.join(" · ")}</p>
}

async function Skills({ post }: { post: Post }) {
  const t = await getTranslations("needs-post")
  const lists = [
    [t("requiredSkills"), post.requiredSkills],
    [t("niceSkills"), post.niceSkills],
  ] as const
  return lists.map(
    ([label, skills]) =>
      skills.length > 0 && (
        <p key={label} className="text-table">
          <span className="text-muted">{label}:</span>{" "}
          {skills.map((skill, place) => (
            <span key={skill.uri ?? skill.label}>
              {place > 0 && ", "}
              <bdi lang={skill.language}>{skill.label}</bdi>
            </span>
          ))}
        </p>
      ),
  )
}
