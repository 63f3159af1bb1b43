import { getLocale, getTranslations } from "next-intl/server"
import { kindOf } from "@/components/counselling-session/known"
import { Card } from "@/components/ui/card"
import { SoftLinks } from "@/components/ui/soft-links"
import type { SessionsOfHers } from "@/lib/domain/participant/queries"
import { dayName } from "@/lib/platform/dates"

/** The series and courses of one woman, the latest first; nothing where she is in none. */
export async function FileSeries({ list }: { list: Pick<SessionsOfHers, "series" | "timezone"> }) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("course"),
    getTranslations("counselling-session.kinds"),
    getLocale(),
  ])
  if (list.series.length === 0) return null
  const day = (of: string) => dayName(of, list.timezone, locale)
  return (
    <Card title={t("file.title")} flush>
      <SoftLinks>
        <ul className="grid divide-y divide-divider">
          {list.series.map(({ id, title, kind, from, until, levelAtStart, levelAtEnd }) => (
            <li key={`${id} ${from}`} className="grid gap-0.5 px-4 py-3 md:px-5">
              <a href={`/series/${id}`} className="link justify-self-start font-semibold">
                <bdi>{title ?? kinds(kindOf(kind))}</bdi>
              </a>
              <p className="text-table text-muted">
                {[
                  title && kinds(kindOf(kind)),
                  until
                    ? t("fromUntil", { from: day(from), until: day(until) })
                    : t("since", { from: day(from) }),
                  levelAtStart &&
                    (levelAtEnd
                      ? t("levels", { levelAtStart, levelAtEnd })
                      : t("levelStart", { levelAtStart })),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      </SoftLinks>
    </Card>
  )
}
