"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useWatch } from "react-hook-form"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { TimeField } from "@/components/ui/time-field"
import { checkOut } from "@/lib/domain/care-register/actions"
import type { CareFamily, Collector } from "@/lib/domain/care-register/rules"
import { checkOutInput } from "@/lib/domain/care-register/schema"
import { ChildName } from "./child-name"
import { CollectorName } from "./collector-lines"
import { EmergencyFields } from "./emergency-fields"
import { ForbiddenScript } from "./forbidden-script"

type CollectFormProps = {
  family: CareFamily
  /** who is in care */
  bookings: string[]
  fromPaper: boolean
  onDone: (bookings: string[]) => void
  onClose: () => void
}
type Input = z.input<typeof checkOutInput>

/** Somebody else stands at the door: a listed adult, or the path for an emergency; who must never collect gets no child. */
export function CollectForm({ family, bookings, fromPaper, onDone, onClose }: CollectFormProps) {
  const t = useTranslations("care-register.collect")
  const care = useTranslations("care-register")
  const [isBlocked, setBlocked] = useState(false)
  const { collectors = [], forbidden = [], children, mother } = family
  const af = useActionForm<Input, { count: number; blocked: boolean }>({
    action: checkOut,
    schema: checkOutInput,
    start: { bookings, to: "", name: "", reason: "", second: "", phoned: false, time: "" },
    idPrefix: `collect-${bookings[0]}-`,
    onDone: ({ blocked }) => (blocked ? setBlocked(true) : onDone(af.form.getValues("bookings"))),
  })
  const to = useWatch({ control: af.form.control, name: "to" })
  if (isBlocked) return <ForbiddenScript onClose={onClose} />
  const named = (person: Collector) => ({ value: person.person, label: <CollectorName person={person} /> })
  const choices = [
    ...collectors.map(named),
    ...forbidden.map((person) => ({ ...named(person), hint: t("never") })),
    { value: "other", label: t("other") },
  ]
  return (
    <ActionForm of={af} label={t("label", { mother })} className="max-w-text">
      {bookings.length > 1 && (
        <ChoiceGroup
          label={t("whom")}
          kind="checkbox"
          look="segments"
          choices={children
            .filter(({ booking }) => bookings.includes(booking))
            .map((child) => ({ value: child.booking, label: <ChildName child={child} t={care} /> }))}
          {...af.field("bookings")}
        />
      )}
      <ChoiceGroup label={t("by")} choices={choices} {...af.field("to")} />
      {to === "other" && <EmergencyFields af={af} />}
      {fromPaper && <TimeField label={t("time")} optional {...af.field("time")} />}
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <Button onClick={onClose}>{t("cancel")}</Button>
      </p>
    </ActionForm>
  )
}

export type CollectFields = Pick<
  ReturnType<typeof useActionForm<Input, { count: number; blocked: boolean }>>,
  "field"
>
