"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { movePhase } from "@/lib/domain/case/actions"
import { isReentry } from "@/lib/domain/life-cycle/rules"
import { moveInput } from "@/lib/domain/move/schema"
import type { Phase } from "@/lib/domain/participant/schema"
import { ExitFields, HoldFields, ReasonField, WorkFields } from "./move-fields"
import type { CaseFile } from "./next-card"
import { lookWhereSheIs, Opening } from "./opening"
import { verbOf } from "./verb-of"

export type MoveValues = z.input<typeof moveInput>
type MoveFormProps = { to: Phase; file: CaseFile }

/** A move of her case: a press where nothing is asked, and else a form that opens. */
export function MoveForm({ to, file }: MoveFormProps) {
  const t = useTranslations("move")
  const verb = verbOf(to, file.phase)
  const asks = to === "on_hold" || to === "exited" || file.phase === "in_itinerary"
  const isWeighty = verb === "reopen" || verb === "closed"
  const fields = <MoveFields to={to} file={file} verb={t(`verbs.${verb}`)} />
  if (asks || isWeighty) return <Opening label={t(`verbs.${verb}`)}>{fields}</Opening>
  return fields
}

function MoveFields({ to, file, verb }: MoveFormProps & { verb: string }) {
  const t = useTranslations("move")
  const af = useActionForm<MoveValues, object>({
    action: movePhase,
    schema: moveInput,
    start: {
      participantId: file.id,
      from: file.phase,
      to,
      reason: "",
      reviewOn: "",
      confirmed: [],
      exitOn: to === "exited" ? file.day : "",
      exitReason: "",
      exitDestination: "",
    },
    idPrefix: `${to}-`,
    onDone: lookWhereSheIs,
  })
  const skips = file.phase === "in_itinerary" && to === "road_map"
  return (
    <ActionForm of={af} label={verb}>
      {isReentry(file.phase, to) && <p className="max-w-text text-table">{t("reopenWhy")}</p>}
      {to === "closed" && <p className="max-w-text text-table">{t("closeWhy")}</p>}
      {to === "on_hold" && <HoldFields af={af} />}
      {to === "work_experience" && file.phase === "in_itinerary" && <WorkFields af={af} />}
      {to === "exited" && <ExitFields af={af} file={file} />}
      {skips && <ReasonField af={af} label={t("skipReason")} />}
      <p>
        <SubmitButton busy={af.busy}>{verb}</SubmitButton>
      </p>
    </ActionForm>
  )
}

export type MoveFormState = ReturnType<typeof useActionForm<MoveValues, object>>
