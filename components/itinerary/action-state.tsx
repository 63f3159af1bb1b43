import { useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { Icon, type IconName } from "@/components/ui/icon"
import type { StepState } from "@/lib/domain/itinerary-step/schema"

const looks: Record<StepState, { icon: IconName; look: string }> = {
  planned: { icon: "flag", look: "border-dashed border-control text-muted" },
  in_progress: { icon: "next", look: "border-primary text-primary" },
  done: { icon: "check", look: "border-success bg-success text-surface" },
  not_done: { icon: "cross", look: "border-danger text-danger" },
  cancelled: { icon: "struck", look: "border-control text-muted line-through" },
}

/** How far an action has come: a word, a shape and a colour, each enough by itself. */
export function ActionState({ state }: { state: StepState }) {
  const t = useTranslations("itinerary.states")
  const { icon, look } = looks[state]
  return (
    <span
      className={classes(
        "boxed inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-meta font-semibold whitespace-nowrap",
        look,
      )}
    >
      <Icon name={icon} size={14} />
      {t(state)}
    </span>
  )
}
