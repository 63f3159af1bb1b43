"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { LinkButton } from "@/components/ui/link-button"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { reviseParticipant } from "@/lib/domain/identity/actions"
import type { IdentityHeld } from "@/lib/domain/identity/queries"
import { identityInput } from "@/lib/domain/identity/schema"
import { genders, literacies } from "@/lib/domain/participant/schema"
import { CountriesField } from "./countries-field"

type Choices = readonly { value: string; label: string }[]
type IdentityFormProps = { held: IdentityHeld; countries: Choices; languages: Choices }

/** Names, birth and origin, language: every field as it stands, and what somebody else made of it meanwhile. */
export function IdentityForm({ held, countries, languages }: IdentityFormProps) {
  const t = useTranslations("identity")
  const router = useRouter()
  const file = `/participants/${held.participantId}`
  const citizenships: Choices = [
    ...countries,
    ...(["STATELESS", "UNDETERMINED"] as const).map((value) => ({ value, label: t(`countries.${value}`) })),
  ]
  const { form, field, ...af } = useActionForm({
    action: reviseParticipant,
    schema: identityInput,
    start: held,
    conflictFields: {
      citizenships: { label: t("fields.citizenships"), show: (codes) => namesOf(codes, citizenships) },
      interpreterNeeded: { label: t("fields.interpreterNeeded") },
    },
    onDone: () => router.push(file),
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <Group title={t("groups.names")}>
        <TextField label={t("fields.knownAs")} hint={t("hints.knownAs")} dir="auto" {...field("knownAs")} />
        <TextField label={t("fields.familyName")} optional dir="auto" {...field("familyName")} />
        <TextField
          label={t("fields.latinName")}
          hint={t("hints.latinName")}
          optional
          {...field("latinName")}
        />
      </Group>
      <Group title={t("groups.origin")}>
        <TextField label={t("fields.birth")} hint={t("hints.partial")} optional {...field("birth")} />
        <ChoiceGroup
          label={t("fields.gender")}
          hint={t("hints.gender")}
          look="row"
          choices={genders.map((value) => ({ value, label: t(`genders.${value}`) }))}
          {...field("gender")}
        />
        <CountriesField
          label={t("fields.citizenships")}
          id={af.idOf("citizenships")}
          error={af.errorAt("citizenships")}
          choices={citizenships}
          chosen={form.watch("citizenships")}
          onChange={(codes) => form.setValue("citizenships", codes, { shouldDirty: true })}
        />
        <Select
          label={t("fields.countryOfBirth")}
          optional
          none={t("unknown")}
          choices={countries}
          {...field("countryOfBirth")}
        />
        <TextField label={t("fields.arrival")} hint={t("hints.partial")} optional {...field("arrival")} />
      </Group>
      <Group title={t("groups.language")}>
        <Select
          label={t("fields.preferredLanguage")}
          optional
          none={t("unknown")}
          choices={languages}
          {...field("preferredLanguage")}
        />
        <Checkbox label={t("fields.interpreterNeeded")} {...field("interpreterNeeded")} />
        <Select
          label={t("fields.literacy")}
          optional
          none={t("unknown")}
          choices={literacies.map((value) => ({ value, label: t(`literacies.${value}`) }))}
          {...field("literacy")}
        />
      </Group>
      <Group title={t("groups.ours")}>
        <TextField
          label={t("fields.externalReference")}
          hint={t("hints.externalReference")}
          optional
          {...field("externalReference")}
        />
      </Group>
      <p className="flex flex-wrap gap-2">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <LinkButton href={file} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </p>
    </ActionForm>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-5 border-t border-divider pt-4">
      <legend className="float-start w-full text-lead font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}

function namesOf(codes: unknown, choices: Choices): string {
  const listed = Array.isArray(codes) ? codes : []
  return listed.map((code) => choices.find(({ value }) => value === code)?.label ?? String(code)).join(", ")
}
