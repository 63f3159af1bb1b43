import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { SoftLinks } from "@/components/ui/soft-links"
import { VisuallyHidden } from "@/components/ui/visually-hidden"
import type { Match } from "@/lib/domain/matching/queries"
import type { Verdict } from "@/lib/domain/matching/rules"
import { languageName } from "@/lib/words/languages"
import { FitMark } from "./fit-mark"

type MatchListProps = {
  matches: readonly Match[]
  /** Where one of them is looked at. */
  hrefOf: (match: Match) => string
  /** Whom a line is about. */
  whoseOf: (match: Match) => string
  /** Beside a post stands its company; beside a woman it would be the same on every line. */
  showEmployer: boolean
  empty: { title: string; why: string }
}

/** Each with every criterion and its reason. There is no number that sums them up. */
export async function MatchList({ matches, hrefOf, whoseOf, showEmployer, empty }: MatchListProps) {
  const [t, plan] = await Promise.all([getTranslations("matching"), getTranslations("placement.plan")])
  if (matches.length === 0)
    return (
      <EmptyState icon="search" title={empty.title}>
        {empty.why}
      </EmptyState>
    )
  return (
    <SoftLinks>
      <p className="max-w-text text-table text-muted">{t("order")}</p>
      <ul className="mt-4 grid gap-4">
        {matches.map((match) => (
          <li
            key={match.id}
            className="boxed grid gap-3 rounded-card border border-divider bg-surface p-4 md:p-5"
          >
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <h2 className="text-lead">
                <a href={hrefOf(match)} className="link">
                  <bdi>{match.name}</bdi>
                </a>
                {showEmployer && (
                  <span className="font-normal text-muted">
                    {" · "}
                    <bdi>{match.employer.name}</bdi>
                  </span>
                )}
              </h2>
              <Agreed match={match} />
            </div>
            <Verdicts verdicts={match.verdicts} />
            <p>
              <LinkButton href={`/placements/new?participant=${whoseOf(match)}`} size="small">
                {plan("open")}
                <VisuallyHidden> {match.name}</VisuallyHidden>
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </SoftLinks>
  )
}

/** Until she says yes to this company, nobody there may learn of her. */
async function Agreed({ match: { agreed } }: { match: Match }) {
  const t = await getTranslations("matching")
  return agreed ? (
    <Badge tone="success" icon="check">
      {t("agreed")}
    </Badge>
  ) : (
    <Badge icon="lock">{t("notAgreed")}</Badge>
  )
}

async function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const [t, locale] = await Promise.all([getTranslations("matching"), getLocale()])
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {verdicts.map(({ criterion, fit, why, values: told }) => {
        const { language, ...values } = told ?? {}
        const spoken = language && { language: languageName(String(language), locale) }
        return (
          <li key={criterion} className="grid content-start gap-0.5">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{t(`criteria.${criterion}`)}</span>
              <FitMark fit={fit}>{t(`fits.${fit}`)}</FitMark>
            </span>
            <span className="text-table text-muted">{t(`why.${why}`, { ...values, ...spoken })}</span>
          </li>
        )
      })}
    </ul>
  )
}
