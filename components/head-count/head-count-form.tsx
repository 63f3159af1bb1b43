"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { z } from "zod"
import { Opening } from "@/components/case/opening"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { TextField } from "@/components/ui/text-field"
import { correctHeads, countHeads } from "@/lib/domain/head-count/actions"
import { headCorrectionInput, headCountInput } from "@/lib/domain/head-count/schema"

type Standing = { sessionId: string; version: number; number: number | null; fromPaper?: boolean }

/** A number that may be changed while the marks may. */
export function HeadCountForm({ sessionId, version, number, fromPaper = false }: Standing) {
  const t = useTranslations("head-count")
  const [kept, setKept] = useState<number | null>(null)
  const af = useActionForm<z.input<typeof headCountInput>, { number: number; version: number }>({
    action: countHeads,
    schema: headCountInput,
    start: { sessionId, version, number: number ?? "", fromPaper },
    idPrefix: "heads-",
    onDone: (saved) => {
      setKept(saved.number)
      af.form.setValue("version", saved.version)
    },
  })
  return (
    <ActionForm of={af} label={t("title")}>
      <TextField
        label={t("number")}
        hint={t("hint")}
        inputMode="numeric"
        className="figures max-w-28"
        {...af.field("number")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busy={af.busy} variant="secondary">
          {t("save")}
        </SubmitButton>
        <span role="status" className="text-table text-success">
          {kept !== null && t("kept", { count: kept })}
        </span>
      </div>
    </ActionForm>
  )
}

/** The days for corrections are over: a coordinator changes it, and says why. */
export function HeadCorrection(standing: Standing) {
  const t = useTranslations("head-count")
  return (
    <Opening key={standing.version} label={t("correct")}>
      <CorrectionFields {...standing} />
    </Opening>
  )
}

function CorrectionFields({ sessionId, version, number }: Standing) {
  const t = useTranslations("head-count")
  const af = useActionForm<z.input<typeof headCorrectionInput>, { number: number }>({
    action: correctHeads,
    schema: headCorrectionInput,
    start: { sessionId, version, number: number ?? "", why: "" },
    idPrefix: "correct-heads-",
  })
  return (
    <ActionForm of={af} label={t("correct")}>
      <TextField
        label={t("number")}
        hint={t("hint")}
        inputMode="numeric"
        className="figures max-w-28"
        {...af.field("number")}
      />
      <TextField label={t("why")} hint={t("whyHint")} {...af.field("why")} />
      <p>
        <SubmitButton busy={af.busy}>{t("keep")}</SubmitButton>
      </p>
    </ActionForm>
  )
}
