"use client"

import { useTranslations } from "next-intl"
import { z } from "zod"
import { useLanguagesShown } from "@/components/form/language-choices"
import { type Kept, useKeptForm } from "@/components/form/use-kept-form"
import { addChild, reviseChild } from "@/lib/domain/child/actions"
import { careAnswers, childInput } from "@/lib/domain/child/schema"
import type { HouseholdChild } from "@/lib/domain/household/queries"

/** The form of a new child and of one that is there: the second also knows which, and as of when. */
const childForm = childInput.extend({ childId: z.uuid().optional(), version: z.number().int().optional() })
type ChildValues = z.input<typeof childForm>

export type ChildForm = ReturnType<typeof useChildForm>

type Options = {
  participantId: string
  child: HouseholdChild | null
  drafts: readonly Kept[]
  onDone: () => void
}

export function useChildForm({ participantId, child, drafts, onDone }: Options) {
  const t = useTranslations("child.form")
  const answers = (value: unknown) =>
    t(`careAnswers.${careAnswers.find((one) => one === value) ?? "not_asked"}`)
  return useKeptForm<ChildValues, { childId: string }>({
    action: child ? reviseChild : addChild,
    schema: childForm,
    start: startOf(participantId, child),
    idPrefix: "child-",
    place: { form: child ? `child:${child.id}` : "child", subject: participantId },
    drafts,
    conflictFields: {
      livesWith: { label: t("livesWith") },
      careAnswer: { label: t("careAnswer"), show: answers },
      careNeeds: { label: t("careNeeds") },
      languages: { label: t("languages"), show: useLanguagesShown() },
      photoConsent: { label: t("photoConsent") },
    },
    onDone,
  })
}

function startOf(participantId: string, child: HouseholdChild | null) {
  return {
    participantId,
    ...(child && { childId: child.id, version: child.version }),
    givenName: child?.givenName ?? "",
    birth: child?.birth ?? "",
    livesWith: child?.livesWith ?? true,
    careAnswer: careAnswers.find((answer) => answer === child?.careAnswer) ?? "not_asked",
    careNeeds: child?.careNeeds ?? "",
    languages: child?.languages ?? [],
    notes: child?.notes ?? "",
    photoConsent: child?.photoConsent ?? false,
  }
}
