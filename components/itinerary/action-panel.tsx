"use client"

import { useTranslations } from "next-intl"
import { KeptPanel } from "@/components/form/kept-panel"
import type { ConflictFields } from "@/components/form/use-conflict"
import { useKeptForm } from "@/components/form/use-kept-form"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField, TextField } from "@/components/ui/text-field"
import { useUndo } from "@/components/ui/undo"
import { addAction, reviseAction } from "@/lib/domain/itinerary-step/actions"
import { actionRevisionInput, newActionInput, stepKinds, whys } from "@/lib/domain/itinerary-step/schema"
import type { ActionButtonProps } from "./action-button"
import type { ActionChoices, ActionForm } from "./action-values"
import { actionKindOf } from "./known"

type ActionPanelProps = ActionButtonProps & { onClose: () => void }

/** What is to be done, of which kind, who helps, why, until when, and what will be seen then. */
export function ActionPanel({ action, start, choices, form: name, file, onClose }: ActionPanelProps) {
  const t = useTranslations("itinerary.action")
  const kinds = useTranslations("itinerary.kinds")
  const tell = useUndo()
  const form = useKeptForm<ActionForm, unknown>({
    action: action ? reviseAction : addAction,
    schema: action ? actionRevisionInput : newActionInput,
    start: { ...emptyAction(choices.obstacles.length > 0), ...start, ...action },
    place: { form: name, subject: file.participantId },
    drafts: file.drafts,
    idPrefix: "action-",
    conflictFields: useActionShown(choices),
    onDone: () => {
      tell({ text: t("saved") })
      onClose()
    },
  })
  const { field } = form.af
  return (
    <KeptPanel
      title={t(action ? "editTitle" : "addTitle")}
      save={t("save")}
      form={form}
      timezone={file.timezone}
      onClose={onClose}
    >
      <TextArea label={t("what")} rows={2} autoFocus {...field("what")} />
      <Select
        label={t("kind")}
        none={t("kindNone")}
        choices={stepKinds.map((value) => ({ value, label: kinds(value) }))}
        {...field("kind")}
      />
      <Why form={form.af} choices={choices} />
      <TextField label={t("whoHelps")} optional autoComplete="off" {...field("whoHelps")} />
      <DateField label={t("dueOn")} optional {...field("dueOn")} />
      <TextField label={t("measure")} optional {...field("measure")} />
      {choices.objectives.length > 1 && (
        <Select label={t("objective")} choices={choices.objectives} {...field("objectiveId")} />
      )}
    </KeptPanel>
  )
}

type WhyProps = Pick<ActionPanelProps, "choices"> & {
  form: ReturnType<typeof useKeptForm<ActionForm, unknown>>["af"]
}

/** An obstacle of hers, or a wish in words. */
function Why({ form, choices }: WhyProps) {
  const t = useTranslations("itinerary.action")
  const names = useTranslations("obstacle.kinds")
  const why = form.form.watch("why")
  return (
    <>
      {choices.obstacles.length > 0 && (
        <ChoiceGroup
          label={t("why")}
          choices={whys.map((value) => ({ value, label: t(`whys.${value}`) }))}
          {...form.field("why")}
        />
      )}
      {why === "obstacle" && (
        <Select
          label={t("obstacle")}
          none={t("obstacleNone")}
          choices={choices.obstacles.map(({ id, kind }) => ({ value: id, label: names(kind) }))}
          {...form.field("obstacleId")}
        />
      )}
      {why === "wish" && (
        <TextField
          label={t("wish")}
          hint={choices.obstacles.length === 0 ? t("noObstacles") : undefined}
          {...form.field("wish")}
        />
      )}
    </>
  )
}

/** How the fields are shown where two versions of an action stand beside each other. */
function useActionShown({ obstacles, objectives }: ActionChoices): ConflictFields {
  const t = useTranslations("itinerary")
  const names = useTranslations("obstacle.kinds")
  const obstacle = (id: unknown) => obstacles.find((one) => one.id === id)
  return {
    kind: { label: t("action.kind"), show: (value) => t(`kinds.${actionKindOf(String(value))}`) },
    why: {
      label: t("action.why"),
      show: (value) => t(`action.whys.${value === "obstacle" ? "obstacle" : "wish"}`),
    },
    obstacleId: { label: t("action.obstacle"), show: (value) => names(obstacle(value)?.kind ?? "other") },
    wish: { label: t("action.wish") },
    objectiveId: {
      label: t("action.objective"),
      show: (value) => objectives.find((one) => one.value === value)?.label ?? "",
    },
  }
}

function emptyAction(hasObstacles: boolean) {
  const why: ActionForm["why"] = hasObstacles ? "obstacle" : "wish"
  return { what: "", kind: "" as const, why, obstacleId: "", wish: "", whoHelps: "", dueOn: "", measure: "" }
}
