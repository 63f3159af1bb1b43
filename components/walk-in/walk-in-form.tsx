"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useWatch } from "react-hook-form"
import type { z } from "zod"
import { useWhoFirst } from "@/components/appointment/use-who-first"
import { ChoicesMissing } from "@/components/counselling-session/choices-missing"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import type { RosterPerson } from "@/components/roll-call/use-roll-call"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { PeopleField } from "@/components/ui/people-field"
import { Skeleton } from "@/components/ui/skeleton"
import type { Choices } from "@/lib/domain/quick-log/queries"
import { addWalkIn } from "@/lib/domain/walk-in/actions"
import { isPlaced } from "@/lib/domain/walk-in/rules"
import { walkInInput } from "@/lib/domain/walk-in/schema"
import { useWalkInChoices } from "./use-walk-in-choices"

type WalkInFormProps = {
  sessionId: string
  roster: readonly RosterPerson[]
  fromPaper?: boolean
  onClose: () => void
}

/** Who came without having been expected: searched like everywhere, and on the list at once. */
export function WalkInForm(props: WalkInFormProps) {
  const { loaded, again } = useWalkInChoices()
  const [added, setAdded] = useState<{ name: string; times: number }>({ name: "", times: 0 })
  if (loaded.kind === "loading") return <Skeleton lines={3} late />
  if (loaded.kind === "failed") return <ChoicesMissing signedOut={loaded.signedOut} onRetry={again} />
  return (
    <WalkInFields
      key={added.times}
      {...props}
      people={loaded.people.filter(({ id }) => !isOnList(id, props.roster))}
      added={added.name}
      onAdded={(name) => setAdded(({ times }) => ({ name, times: times + 1 }))}
    />
  )
}

/** Who waits for a place can come all the same. */
function isOnList(id: string, roster: readonly RosterPerson[]): boolean {
  return roster.some(({ participantId, state }) => participantId === id && isPlaced(state))
}

type FieldsProps = WalkInFormProps & {
  people: Choices["people"]
  added: string
  onAdded: (name: string) => void
}

function WalkInFields({ sessionId, fromPaper = false, people, added, onAdded, onClose }: FieldsProps) {
  const t = useTranslations("walk-in")
  const af = useActionForm<z.input<typeof walkInInput>, { name: string }>({
    action: addWalkIn,
    schema: walkInInput,
    start: { sessionId, participantId: "", childIds: [], fromPaper },
    idPrefix: "walk-in-",
    onDone: ({ name }) => onAdded(name),
  })
  useWhoFirst(af.idOf("participantId"))
  const her = useWatch({ control: af.form.control, name: "participantId" })
  const children = people.find(({ id }) => id === her)?.children.filter(({ eligible }) => eligible) ?? []
  return (
    <ActionForm of={af} label={t("title")}>
      <p role="status" className="font-semibold text-success empty:hidden">
        {added && t.rich("added", { name: () => <bdi>{added}</bdi> })}
      </p>
      <Controller
        control={af.form.control}
        name="participantId"
        render={({ field }) => (
          <PeopleField
            id={af.idOf("participantId")}
            label={t("who")}
            hint={t("hint")}
            single
            people={people.map(({ id, name, code, also }) => ({
              id,
              name,
              note: code,
              ...(also && { also }),
            }))}
            value={field.value ? [field.value] : []}
            onChange={([id]) => {
              field.onChange(id ?? "")
              af.form.setValue("childIds", [])
            }}
            error={af.errorAt("participantId")}
          />
        )}
      />
      {children.length > 0 && <WalkInChildren key={her} af={af} childrenOf={children} />}
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{t("close")}</Button>
      </p>
    </ActionForm>
  )
}

type ChildrenProps = {
  af: { field: (path: "childIds") => object & { id: string; error: string | undefined } }
  childrenOf: Choices["people"][number]["children"]
}

function WalkInChildren({ af, childrenOf }: ChildrenProps) {
  const [t, words] = [useTranslations("walk-in"), useTranslations("counselling-session.log")]
  const choices = childrenOf.map(({ id, name, age }, place) => {
    const known = name ?? words("child", { number: place + 1 })
    return { value: id, label: <bdi>{age === null ? known : words("childAge", { name: known, age })}</bdi> }
  })
  return (
    <ChoiceGroup
      label={t("children")}
      kind="checkbox"
      look="row"
      choices={choices}
      {...af.field("childIds")}
    />
  )
}
