import { getLocale, getTranslations } from "next-intl/server"
import { Words } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { SoftLinks } from "@/components/ui/soft-links"
import { isOverdue, isPaused } from "@/lib/domain/next-step/rules"
import { planOrigin } from "@/lib/domain/next-step/schema"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import { civilDate, dayName, relativeDay } from "@/lib/platform/dates"
import { TodoList } from "./todo-list"

type TodoProps = { hers: NonNullable<FileOverview["hers"]>; file: FileOverview }

/** What is to be done for her, and whether Today is silent about it. */
export async function Todo({
  hers: { steps, pausedUntil },
  file: { id: participantId, now, timezone },
}: TodoProps) {
  const [t, words, locale] = await Promise.all([
    getTranslations("timeline.now"),
    getTranslations("next-step"),
    getLocale(),
  ])
  const today = civilDate(now, timezone)
  const plan = `/participants/${participantId}/itinerary`
  const lines = steps.map(({ id, what, origin, dueOn }) => {
    const late = isOverdue({ dueOn }, today)
    const when = dueOn && relativeDay({ when: dueOn, now }, timezone, locale)
    const due = when && t(late ? "overdue" : "due", { when })
    const isReview = origin === planOrigin
    return {
      id,
      late,
      due,
      what: isReview ? words("origins.itinerary") : what,
      href: isReview ? `${plan}#review` : null,
    }
  })
  return (
    <SoftLinks>
      <div className="grid gap-2">
        {pausedUntil && isPaused(pausedUntil, today) && (
          <p>
            <Badge icon="clock">{words("pause.paused", { day: dayName(pausedUntil, "UTC", locale) })}</Badge>
          </p>
        )}
        {lines.length === 0 ? (
          <span className="text-muted">{t("noTodo")}</span>
        ) : (
          <Words of={["next-step", "form"]}>
            <TodoList lines={lines} />
          </Words>
        )}
        <a href={`${plan}#steps`} className="link text-table">
          {t("allTodo")}
        </a>
      </div>
    </SoftLinks>
  )
}
