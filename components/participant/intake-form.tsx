"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { useWatch } from "react-hook-form"
import { ActionForm } from "@/components/form/action-form"
import { DraftStatus } from "@/components/form/draft-status"
import { SubmitButton } from "@/components/form/submit-button"
import { newSubmitKey } from "@/components/form/submit-key"
import { useActionForm } from "@/components/form/use-action-form"
import { useDraft } from "@/components/form/use-draft"
import { LookAlikeList } from "@/components/look-alike/look-alike-list"
import { useLookAlikes } from "@/components/look-alike/use-look-alikes"
import { saveDraft } from "@/lib/domain/draft/actions"
import { registerParticipant } from "@/lib/domain/participant/actions"
import { intakeDraft, registrationInput } from "@/lib/domain/participant/schema"
import { IntakeAbout, IntakeNames, IntakeNotice, IntakeReach } from "./intake-fields"
import { freshIntake, type IntakeValues, resumedIntake } from "./intake-values"

type Choices = readonly { value: string; label: string }[]
export type IntakeFormProps = {
  draft: { values: unknown; submitKey: string; savedAt: Date } | null
  timezone: string
  countries: Choices
  languages: Choices
}

/** Whoever is in front of the desk: looked for while her name is typed, then registered with eight answers. */
export function IntakeForm({ draft, timezone, countries, languages }: IntakeFormProps) {
  const t = useTranslations("participant.intake")
  const { af, kept } = useIntakeForm(draft)
  const [names, told] = useTyped(af)
  const looking = useLookAlikes(names)
  return (
    <ActionForm of={af} label={t("title")} onLeave={kept.keep} className="gap-6!">
      <div className="-mb-3 empty:hidden">
        {kept.state.kind !== "none" && <DraftStatus state={kept.state} timezone={timezone} />}
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
        <IntakeNames af={af} />
        <LookAlikeList
          looking={looking}
          told={told}
          onTell={(ids) => af.form.setValue("notSame", ids, { shouldDirty: true })}
        />
      </div>
      <IntakeAbout af={af} countries={countries} languages={languages} />
      <IntakeReach af={af} />
      <IntakeNotice af={af} languages={languages} />
      <p className="flex flex-wrap items-center gap-4">
        <SubmitButton busy={af.busy}>{t("save")}</SubmitButton>
        <span className="text-table text-muted">{t("saving")}</span>
      </p>
    </ActionForm>
  )
}

export type IntakeFormState = ReturnType<typeof useActionForm<IntakeValues, { participantId: string }>>

function useIntakeForm(draft: IntakeFormProps["draft"]) {
  const router = useRouter()
  const submitKey = useMemo(() => draft?.submitKey ?? newSubmitKey(), [draft?.submitKey])
  const af = useActionForm<IntakeValues, { participantId: string }>({
    action: registerParticipant,
    schema: registrationInput,
    start: draft ? resumedIntake(draft.values) : freshIntake(),
    submitKey,
    idPrefix: "intake-",
    onDone: ({ participantId }) => {
      kept.forget()
      router.push(`/participants/${participantId}`)
    },
  })
  const kept = useDraft<IntakeValues>({
    form: af.form,
    save: (values) => saveDraft({ ...intakeDraft, values, submitKey }),
    ...(draft && { savedAt: new Date(draft.savedAt) }),
  })
  return { af, kept }
}

/** What is typed of her name and birth, and who was said to be somebody else. */
function useTyped({ form }: IntakeFormState) {
  const watched = useWatch({
    control: form.control,
    name: ["knownAs", "familyName", "latinName", "birth", "notSame"],
  })
  const [knownAs = "", familyName = "", latinName = "", birth = "", notSame = []] = watched
  return [{ knownAs, familyName, latinName, birth }, notSame] as const
}
