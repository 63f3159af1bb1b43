"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActButton } from "@/components/form/act-button"
import { useActionForm } from "@/components/form/use-action-form"
import { OneConcept } from "@/components/skills-profile/row-fields"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { skillLevels } from "@/lib/domain/skill-claim/schema"
import { addObjective, reachLevel, removeObjective } from "@/lib/domain/work-objective/actions"
import { levelInput, objectiveInput } from "@/lib/domain/work-objective/schema"
import { PartButton, PartForm } from "./part-forms"

type AddProps = { workExperienceId: string; spoken: readonly string[] }

export function AddObjective(props: AddProps) {
  const t = useTranslations("work-experience.objectives")
  return <PartButton label={t("add")}>{(close) => <ObjectiveForm {...props} onClose={close} />}</PartButton>
}

function ObjectiveForm({ workExperienceId, spoken, onClose }: AddProps & { onClose: () => void }) {
  const t = useTranslations("work-experience.objectives")
  const af = useActionForm<z.input<typeof objectiveInput>, unknown>({
    action: addObjective,
    schema: objectiveInput,
    start: { workExperienceId, skill: null },
    idPrefix: "objective-",
    onDone: onClose,
  })
  return (
    <PartForm of={af} label={t("add")} save={t("save")} onClose={onClose}>
      <OneConcept
        control={af.form.control}
        name="skill"
        id={af.idOf("skill")}
        label={t("skill")}
        error={af.errorAt("skill")}
        kind="skill"
        spoken={spoken}
      />
    </PartForm>
  )
}

type Objective = { id: string; version: number; label: string; level: number | null }
type OfObjective = { workExperienceId: string; objective: Objective }

export function RemoveObjective({ workExperienceId, objective }: OfObjective) {
  const t = useTranslations("work-experience.objectives")
  const { id: rowId, version, label } = objective
  return (
    <ActButton
      act={(key) => removeObjective({ workExperienceId, rowId, version, accepted: true }, key)}
      label={t("removeOne", { label })}
      variant="quiet"
    >
      {t("remove")}
    </ActButton>
  )
}

/** How far she came with it. */
export function LevelButton(of: OfObjective) {
  const t = useTranslations("work-experience.objectives")
  return (
    <PartButton label={t("reach")} named={t("reachOne", { label: of.objective.label })}>
      {(close) => <LevelForm {...of} onClose={close} />}
    </PartButton>
  )
}

function LevelForm({ workExperienceId, objective, onClose }: OfObjective & { onClose: () => void }) {
  const t = useTranslations("work-experience.objectives")
  const af = useActionForm<z.input<typeof levelInput>, unknown>({
    action: reachLevel,
    schema: levelInput,
    start: {
      ...{ workExperienceId, rowId: objective.id, version: objective.version },
      level: skillLevels.find((one) => Number(one) === objective.level) ?? "",
    },
    idPrefix: `level-${objective.id}-`,
    onDone: onClose,
  })
  const label = t("reachOne", { label: objective.label })
  return (
    <PartForm of={af} label={label} save={t("levelSave")} onClose={onClose}>
      <ChoiceGroup
        label={t("level")}
        look="segments"
        choices={skillLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
        {...af.field("level")}
      />
    </PartForm>
  )
}
