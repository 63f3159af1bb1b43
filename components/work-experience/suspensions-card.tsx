import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { dayName } from "@/lib/platform/dates"
import { ResumeButton, SuspendButton } from "./suspension-forms"

/** The days on which she was not expected, and the way to more of them or back. */
export async function SuspensionsCard({ page }: { page: WorkPage }) {
  const [t, locale] = await Promise.all([getTranslations("work-experience.suspensions"), getLocale()])
  const day = (date: string) => dayName(date, "UTC", locale)
  const of = { workExperienceId: page.id, today: page.today }
  return (
    <Card title={t("title")} count={page.suspensions.length}>
      {page.suspensions.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-2">
        {page.suspensions.map(({ id, from, to, reason }) => (
          <li key={id} className="grid">
            <span className="figures">
              {to ? t("span", { from: day(from), until: day(to) }) : t("since", { from: day(from) })}
            </span>
            <span className="text-table text-muted">{t(`reasons.${reason}`)}</span>
          </li>
        ))}
      </ul>
      {page.mayWrite && (page.state === "active" || page.state === "suspended") && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          {page.state === "active" ? <SuspendButton {...of} /> : <ResumeButton {...of} />}
        </div>
      )}
    </Card>
  )
}
