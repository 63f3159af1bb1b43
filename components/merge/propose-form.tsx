"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { useSay } from "@/components/form/say"
import { useSending } from "@/components/form/use-sending"
import { Button } from "@/components/ui/button"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { proposeMerge } from "@/lib/domain/merge/actions"
import type { Choosable, Side } from "@/lib/domain/merge/schema"

export type ShownField = { field: Choosable; kept: string; merged: string; side: Side }
type ProposeFormProps = { keptId: string; mergedId: string; fields: readonly ShownField[] }

/** Field by field from this file or from the other; then somebody else decides. */
export function ProposeForm({ keptId, mergedId, fields }: ProposeFormProps) {
  const t = useTranslations("merge")
  const words = useTranslations("form.trouble")
  const say = useSay()
  const router = useRouter()
  const [refused, setRefused] = useState("")
  const { send, busy, trouble } = useSending<{ mergeId: string }>({
    action: proposeMerge,
    onAnswer: (outcome) => {
      const [problem] = outcome.done ? [] : Object.values(outcome.problems)
      setRefused(problem ? say(problem) : "")
      if (outcome.done) router.push(`/merges/${outcome.value.mergeId}`)
    },
  })
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    send({ keptId, mergedId, choices: Object.fromEntries(typed) })
  }
  return (
    <form onSubmit={submit} noValidate className="grid gap-5" aria-label={t("propose")}>
      {fields.map(({ field, kept, merged, side }) => (
        <ChoiceGroup
          key={field}
          label={t(`fields.${field}`)}
          name={field}
          defaultValue={side}
          look="row"
          choices={[
            { value: "kept", label: <bdi>{kept}</bdi>, hint: t("preview.fromKept") },
            { value: "merged", label: <bdi>{merged}</bdi>, hint: t("preview.fromMerged") },
          ]}
        />
      ))}
      <div className="grid gap-2">
        <p className="text-table text-muted">{t("proposeHint")}</p>
        <p>
          <Button type="submit" variant="primary" busy={busy}>
            {t("propose")}
          </Button>
        </p>
        <p role="status" className="text-table font-semibold text-danger empty:hidden">
          {trouble ? words(`${trouble}.title`) : refused}
        </p>
      </div>
    </form>
  )
}
