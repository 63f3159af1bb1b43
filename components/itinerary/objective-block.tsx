import { getTranslations } from "next-intl/server"
import type { ItineraryPage } from "@/lib/domain/itinerary/queries"
import { isOpen, stateOf } from "@/lib/domain/itinerary-step/rules"
import { ActionButton } from "./action-button"
import { ActionRow } from "./action-row"
import { choicesOf } from "./action-values"
import { fileFor } from "./drafts"
import { axisOf } from "./known"
import { ObjectiveActs } from "./objective-acts"

export type Neighbours = { above: boolean; below: boolean }

type ObjectiveBlockProps = {
  page: ItineraryPage
  opened: string | null
  objective: ItineraryPage["objectives"][number]
  neighbours: Neighbours
}

/** One objective with its actions: the open ones in their order, then what was done or dropped. */
export async function ObjectiveBlock({ page, opened, objective, neighbours }: ObjectiveBlockProps) {
  const t = await getTranslations("itinerary.plan")
  const { id, what, version } = objective
  const actions = page.actions.filter(({ objectiveId }) => objectiveId === id)
  const shown = actions.filter(({ hidden }) => !hidden)
  const open = shown.filter(({ state }) => isOpen(stateOf(state)))
  return (
    <div className="border-t border-divider px-4 py-4 md:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h4 className="min-w-0 pt-1 font-semibold">
          {what ? <bdi>{what}</bdi> : <span className="font-normal text-muted">{t("hiddenObjective")}</span>}
        </h4>
        {page.mayWrite && (
          <ObjectiveActs
            objective={{ objectiveId: id, axis: axisOf(objective.axis), what, version }}
            neighbours={neighbours}
            removable={actions.length === 0}
          />
        )}
      </div>
      {actions.length === 0 && <p className="mt-2 text-table text-muted">{t("noActions")}</p>}
      {shown.length > 0 && (
        <ol className="mt-2 grid gap-0">
          {shown.map((action) => {
            const place = open.indexOf(action)
            const around = { above: place > 0, below: place > -1 && place < open.length - 1 }
            return (
              <ActionRow key={action.id} page={page} opened={opened} action={action} neighbours={around} />
            )
          })}
        </ol>
      )}
      {shown.length < actions.length && (
        <p className="mt-2 text-table text-muted">{t("hidden", { count: actions.length - shown.length })}</p>
      )}
      {page.mayWrite && (
        <div className="mt-3">
          <ActionButton
            action={null}
            start={{ objectiveId: id }}
            about={what}
            choices={choicesOf(page)}
            form={`itinerary-step:${id}`}
            file={fileFor(page, opened, `itinerary-step:${id}`)}
          />
        </div>
      )}
    </div>
  )
}
