"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { useKeptForm } from "@/components/form/use-kept-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { LinkButton } from "@/components/ui/link-button"
import { Select } from "@/components/ui/select"
import { TextField } from "@/components/ui/text-field"
import { reviseParticipant } from "@/lib/domain/identity/actions"
import type { IdentityHeld } from "@/lib/domain/identity/queries"
import { type Held, identityDraft, identityInput } from "@/lib/domain/identity/schema"
import { genders, literacies } from "@/lib/domain/participant/schema"
import { CountriesField } from "./countries-field"

type Choices = readonly { value: string; label: string }[]
type IdentityFormProps = { of: IdentityHeld; countries: Choices; languages: Choices }

/** Names, birth and origin, language: every field as it stands, and what somebody else made of it meanwhile. */
export function IdentityForm({ of: { held, drafts, timezone }, countries, languages }: IdentityFormProps) {
  const [t, drafted] = [useTranslations("identity"), useTranslations("form.draft")]
  const router = useRouter()
  const file = `/participants/${held.participantId}`
  const citizenships: Choices = [
    ...countries,
    ...(["STATELESS", "UNDETERMINED"] as const).map((value) => ({ value, label: t(`countries.${value}`) })),
  ]
  const { af, draft, discard } = useKeptForm<Held, { participantId: string }>({
    action: reviseParticipant,
    schema: identityInput,
    start: held,
    idPrefix: "identity-",
    place: identityDraft(held.participantId),
    drafts,
    conflictFields: {
      citizenships: { label: t("fields.citizenships"), show: (codes) => namesOf(codes, citizenships) },
      interpreterNeeded: { label: t("fields.interpreterNeeded") },
    },
    onDone: () => router.push(file),
  })
  const { form, field } = af
  async function startAgain() {
    if (await discard()) router.push(file)
  }
  return (
    <ActionForm of={af} label={t("title")} onLeave={draft.keep}>
      {draft.state.kind !== "none" && <DraftStatus state={draft.state} timezone={timezone} />}
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
        {draft.state.kind === "saved" && (
          <Button variant="quiet" onClick={startAgain}>
            {drafted("discard")}
          </Button>
        )}
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
