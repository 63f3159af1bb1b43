"use client"

import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { Button } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Select } from "@/components/ui/select"
import { TextArea } from "@/components/ui/text-area"
import { DateField } from "@/components/ui/text-field"
import { previewMove } from "@/lib/domain/caseload/actions"
import type { Foreseen } from "@/lib/domain/caseload/queries"
import { previewInput } from "@/lib/domain/caseload/schema"
import type { Giving } from "./move-part"

type MoveValues = z.input<typeof previewInput>
type MoveFormProps = { of: Giving; participant: string | null; onForeseen: (foreseen: Foreseen) => void }

/** Who moves, to whom, from when and why. All are chosen, but where the page was opened for one of them. */
export function MoveForm({ of: { giver, women, takers, today }, participant, onForeseen }: MoveFormProps) {
  const t = useTranslations("caseload.form")
  const everybody = women.map(({ id }) => id)
  const one = everybody.filter((id) => id === participant)
  const af = useActionForm<MoveValues, Foreseen>({
    // Without a key: a second look shows what stands then, and not what the first one saw.
    action: (facts) => previewMove(facts),
    schema: previewInput,
    start: {
      giverId: giver.id,
      takerId: "",
      participantIds: one.length > 0 ? one : everybody,
      from: today,
      why: "",
    },
    onDone: onForeseen,
  })
  const choose = (ids: string[]) => af.form.setValue("participantIds", ids)
  return (
    <Card>
      <ActionForm of={af} label={t("title", { name: giver.name })}>
        <div className="grid gap-2">
          <ChoiceGroup
            {...af.field("participantIds")}
            kind="checkbox"
            label={t("women")}
            choices={women.map(({ id, name, code }) => ({
              value: id,
              label: (
                <>
                  <bdi>{name}</bdi> <span className="figures text-table text-muted">{code}</span>
                </>
              ),
            }))}
          />
          {women.length > 1 && (
            <p className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => choose(everybody)}>
                {t("all")}
              </Button>
              <Button size="small" onClick={() => choose([])}>
                {t("none")}
              </Button>
            </p>
          )}
        </div>
        <Select
          {...af.field("takerId")}
          label={t("taker")}
          none={t("choose")}
          choices={takers.map(({ id, name, women: count }) => ({
            value: id,
            label: t("takerHas", { name, count }),
          }))}
        />
        <DateField {...af.field("from")} label={t("from")} hint={t("fromHint")} min={today} />
        <TextArea
          {...af.field("why")}
          label={t("why")}
          hint={t("whyHint")}
          optional
          rows={2}
          maxLength={300}
        />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton busy={af.busy}>{t("preview")}</SubmitButton>
          <p role="status" className="text-table text-muted">
            {af.busy && t("looking")}
          </p>
        </div>
      </ActionForm>
    </Card>
  )
}
