import { getLocale, getTranslations } from "next-intl/server"
import { stepWords } from "@/components/next-step/words"
import { Words } from "@/components/shell/words"
import { Badge } from "@/components/ui/badge"
import { SoftLinks } from "@/components/ui/soft-links"
import { isOverdue, isPaused, reviewPlace } from "@/lib/domain/next-step/rules"
import type { FileOverview } from "@/lib/domain/timeline/queries"
import { civilDate, dayName, relativeDay } from "@/lib/platform/dates"
import { TodoList } from "./todo-list"

type TodoProps = { hers: NonNullable<FileOverview["hers"]>; file: FileOverview }

/** What is to be done for her, and whether Today is silent about it. */
export async function Todo({
  hers: { steps, pausedUntil },
  file: { id: participantId, now, timezone },
}: TodoProps) {
  const [t, words, locale, says] = await Promise.all([
    getTranslations("timeline.now"),
    getTranslations("next-step"),
    getLocale(),
    stepWords(),
  ])
  const today = civilDate(now, timezone)
  const lines = steps.map((step) => {
    const { id, origin, dueOn } = step
    const late = isOverdue({ dueOn }, today)
    const when = dueOn && relativeDay({ when: dueOn, now }, timezone, locale)
    const due = when && t(late ? "overdue" : "due", { when })
    return {
      id,
      late,
      due,
      what: says(step),
      href: reviewPlace(origin, participantId)?.href ?? null,
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
        <a href={`/participants/${participantId}/itinerary#steps`} className="link text-table">
          {t("allTodo")}
        </a>
      </div>
    </SoftLinks>
  )
}
