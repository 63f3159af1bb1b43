"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextField } from "@/components/ui/text-field"
import { findOtherFile } from "@/lib/domain/merge/actions"
import { otherFileInput } from "@/lib/domain/merge/schema"

/** Her other file under quite another name: found by its code. */
export function OtherFileForm({ participantId }: { participantId: string }) {
  const t = useTranslations("look-alike.second")
  const router = useRouter()
  const af = useActionForm<z.input<typeof otherFileInput>, { keptId: string; mergedId: string }>({
    action: findOtherFile,
    schema: otherFileInput,
    start: { participantId, code: "" },
    idPrefix: "other-file-",
    onDone: ({ keptId, mergedId }) => router.push(`/merges/new?kept=${keptId}&other=${mergedId}`),
  })
  return (
    <ActionForm of={af} label={t("other")}>
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        className="figures max-w-44"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...af.field("code")}
      />
      <p>
        <SubmitButton busy={af.busy}>{t("find")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
