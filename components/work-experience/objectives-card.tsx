import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { skillLevels } from "@/lib/domain/skill-claim/schema"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { isOpenToChange } from "@/lib/domain/work-state/rules"
import { AddObjective, LevelButton, RemoveObjective } from "./objective-forms"

/** What she learns there, and how far she came. */
export async function ObjectivesCard({ page }: { page: WorkPage }) {
  const [t, locale] = await Promise.all([getTranslations("work-experience.objectives"), getLocale()])
  const isOpen = isOpenToChange(page.state)
  const spoken = [...new Set([page.language ?? locale, locale])]
  return (
    <Card title={t("title")} count={page.objectives.length}>
      {page.objectives.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="grid gap-3">
        {page.objectives.map((objective) => {
          const level = skillLevels.find((one) => Number(one) === objective.level)
          return (
            <li key={objective.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
              <span className="grid min-w-40 flex-1">
                <bdi lang={objective.language} className="font-medium">
                  {objective.label}
                </bdi>
                {!isOpen && (
                  <span className="text-table text-muted">
                    {level ? t("reached", { level: t(`levels.${level}`) }) : t("notSaid")}
                  </span>
                )}
              </span>
              {page.mayWrite && isOpen && (
                <RemoveObjective workExperienceId={page.id} objective={objective} />
              )}
              {page.mayWrite && !isOpen && page.state !== "cancelled" && (
                <LevelButton workExperienceId={page.id} objective={objective} />
              )}
            </li>
          )
        })}
      </ul>
      {page.mayWrite && isOpen && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          <AddObjective workExperienceId={page.id} spoken={spoken} />
        </div>
      )}
    </Card>
  )
}
