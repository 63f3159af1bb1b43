import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import { SoftLinks } from "@/components/ui/soft-links"
import type { ItineraryPage, PlannedAction } from "@/lib/domain/itinerary/queries"
import { isLate, isOpen, stateOf } from "@/lib/domain/itinerary-step/rules"
import { dayName } from "@/lib/platform/dates"
import { ActionActs } from "./action-acts"
import { ActionState } from "./action-state"
import { choicesOf, valuesOf } from "./action-values"
import { fileFor } from "./drafts"
import { actionKindOf, obstacleKindOf } from "./known"
import type { Neighbours } from "./objective-block"

type ActionRowProps = {
  page: ItineraryPage
  opened: string | null
  action: PlannedAction
  neighbours: Neighbours
}

/** An action: what, who helps, why, until when and what will be seen. What is closed is shown quieter. */
export async function ActionRow({ page, opened, action, neighbours }: ActionRowProps) {
  const [t, kinds] = await Promise.all([
    getTranslations("itinerary.action"),
    getTranslations("itinerary.kinds"),
  ])
  const state = stateOf(action.state)
  const open = isOpen(state)
  const { id, what, version, whoHelps, measure } = action
  return (
    <li
      id={`action-${id}`}
      tabIndex={-1}
      className={classes(
        "grid items-start gap-x-4 gap-y-2 border-t border-divider py-3 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_auto]",
        !open && "text-muted",
      )}
    >
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <span dir="auto" className={classes("min-w-0", open ? "font-semibold" : "font-normal")}>
            {what}
          </span>
          <ActionState state={state} />
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-muted">
          <span>{kinds(actionKindOf(action.kind))}</span>
          {whoHelps && (
            <span>
              <bdi>{t("with", { name: whoHelps })}</bdi>
            </span>
          )}
          <When page={page} action={action} />
        </p>
        <Reasons action={action} />
        {open && measure && (
          <p dir="auto" className="text-table text-muted">
            {t("see", { what: measure })}
          </p>
        )}
        <StillThere page={page} action={action} />
      </div>
      {page.mayWrite && open && (
        <ActionActs
          stepId={id}
          version={version}
          what={what}
          state={state}
          today={page.today}
          neighbours={neighbours}
          editing={{
            start: valuesOf(action),
            choices: choicesOf(page),
            form: `itinerary-step:${id}`,
            file: fileFor(page, opened, `itinerary-step:${id}`),
          }}
        />
      )}
    </li>
  )
}

async function When({ page, action }: { page: ItineraryPage; action: PlannedAction }) {
  const [t, locale] = await Promise.all([getTranslations("itinerary.action"), getLocale()])
  const { dueOn, doneOn } = action
  const state = stateOf(action.state)
  const day = (date: string) => dayName(date, "UTC", locale)
  if (doneOn) return <span className="figures">{t("doneOn", { day: day(doneOn) })}</span>
  if (!isOpen(state)) return null
  if (!dueOn) return <span>{t("noDay")}</span>
  if (isLate({ state, dueOn }, page.today))
    return (
      <Badge tone="warning" icon="clock">
        {t("late", { day: day(dueOn) })}
      </Badge>
    )
  return <span className="figures">{t("until", { day: day(dueOn) })}</span>
}

/** Why it is on the plan, what came of it, or why it was not done. */
async function Reasons({ action }: { action: PlannedAction }) {
  const [t, names] = await Promise.all([
    getTranslations("itinerary.action"),
    getTranslations("obstacle.kinds"),
  ])
  const { obstacle, wish, result, reason } = action
  const because = obstacle ? names(obstacleKindOf(obstacle.kind)) : wish
  return (
    <>
      {because && (
        <p dir="auto" className="text-table text-muted">
          {t("because", { reason: because })}
        </p>
      )}
      {result && (
        <p dir="auto" className="text-table">
          {t("cameOfIt", { result })}
        </p>
      )}
      {reason && (
        <p dir="auto" className="text-table">
          {t("reason", { reason })}
        </p>
      )}
    </>
  )
}

/** What was done worked against something that still stands on her profile: the way there is offered, and nothing more. */
async function StillThere({ page, action }: { page: ItineraryPage; action: PlannedAction }) {
  const [t, names] = await Promise.all([
    getTranslations("itinerary.action"),
    getTranslations("obstacle.kinds"),
  ])
  const { obstacle, state } = action
  if (state !== "done" || !obstacle?.open || !page.mayWrite) return null
  return (
    <SoftLinks>
      <p className="flex flex-wrap gap-x-2 text-table">
        {t("stillThere", { obstacle: names(obstacleKindOf(obstacle.kind)) })}
        <a href={`/participants/${page.id}/skills#part-obstacles`} className="link">
          {t("toObstacles")}
        </a>
      </p>
    </SoftLinks>
  )
}
