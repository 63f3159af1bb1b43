import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { SoftLinks } from "@/components/ui/soft-links"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { isUnderWay } from "@/lib/domain/work-state/rules"
import { dayName, hoursText } from "@/lib/platform/dates"
import { StayButton } from "./stay-button"

/** Her hosts in turn, with the hours that each confirmed. */
export async function StaysCard({ page }: { page: WorkPage }) {
  const [t, locale] = await Promise.all([getTranslations("work-experience.stays"), getLocale()])
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <Card title={t("title")} count={page.stays.length}>
      <SoftLinks>
        <ol className="grid gap-4">
          {page.stays.map(({ id, employer, contact, from, to, confirmed, sharesName }) => (
            <li key={id} className="grid gap-0.5 border-t border-divider pt-3 first:border-0 first:pt-0">
              <a href={`/placements/${id}`} className="link justify-self-start font-semibold">
                <bdi>{employer}</bdi>
              </a>
              <p className="figures text-table text-muted">
                {t("span", { from: day(from), until: day(to) })} · <bdi>{contact}</bdi>
              </p>
              <p className="figures text-table">{t("confirmed", { hours: hoursText(confirmed, locale) })}</p>
              {!sharesName && (
                <p className="text-table">
                  {t("unnamed")}{" "}
                  {page.mayWrite && (
                    <a href={`/participants/${page.participantId}/papers`} className="link">
                      {t("askHer")}
                    </a>
                  )}
                </p>
              )}
            </li>
          ))}
        </ol>
      </SoftLinks>
      {page.mayWrite && page.choices && isUnderWay(page.state) && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          <StayButton workExperienceId={page.id} contacts={page.choices.contacts} today={page.today} />
        </div>
      )}
    </Card>
  )
}
