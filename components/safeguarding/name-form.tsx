"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Select } from "@/components/ui/select"
import { nameReader } from "@/lib/domain/safeguarding/actions"
import { nameInput } from "@/lib/domain/safeguarding/schema"

type NameFormProps = { recordId: string; counsellors: readonly { id: string; name: string }[] }

/** One more colleague who needs to know. */
export function NameForm({ recordId, counsellors }: NameFormProps) {
  const t = useTranslations("safeguarding")
  const af = useActionForm<z.input<typeof nameInput>, { recordId: string }>({
    action: nameReader,
    schema: nameInput,
    start: { recordId, membershipId: "" },
    idPrefix: "name-",
    onDone: () => af.form.reset(),
  })
  return (
    <ActionForm of={af} label={t("name")}>
      <Select
        label={t("name")}
        hint={t("nameHint")}
        none={t("choose")}
        choices={counsellors.map(({ id, name }) => ({ value: id, label: name }))}
        className="max-w-sm"
        {...af.field("membershipId")}
      />
      <p>
        <SubmitButton variant="secondary" busy={af.busy}>
          {t("nameDo")}
        </SubmitButton>
      </p>
    </ActionForm>
  )
}
