"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import type { Opening } from "@/components/skills-profile/opening"
import { Button } from "@/components/ui/button"
import type { Assessment, MySteps } from "@/lib/domain/self-assessment/queries"
import type { StepLanguage } from "@/lib/words/her-language/my-steps"
import { SeenAnswers } from "./seen-answers"
import { StepsForm } from "./steps-form"

type AnsweringProps = { steps: MySteps; language: StepLanguage; children: ReactNode }

/** Either she answers, and nothing else is on the screen, or she sees what she said. */
export function Answering({ steps, language, children }: AnsweringProps) {
  const t = useTranslations("self-assessment")
  const begun = steps.drafts.find(({ form }) => form === "self-assessment")
  const begunOn = begun?.subject.slice(steps.participantId.length + 1) ?? null
  const [open, setOpen] = useState<{ id: string; kept: typeof begun } | null>(
    begun ? { id: begunOn ?? "", kept: begun } : null,
  )
  const [round, setRound] = useState(0)
  const close = () => setOpen(null)
  if (open) {
    const before = steps.assessments.find(({ id }) => id === open.id) ?? null
    return (
      <StepsForm
        key={round}
        opening={openingOf(steps, before, { kept: open.kept ?? null, onClose: close })}
        before={before}
        next={steps.next}
        today={steps.today}
        language={language}
      />
    )
  }
  const begin = (id: string) => {
    setRound((last) => last + 1)
    setOpen({ id, kept: undefined })
  }
  return (
    <div className="grid gap-6">
      <p data-chrome>
        <Button variant="primary" onClick={() => begin("")}>
          {t("begin")}
        </Button>
      </p>
      {children}
      <SeenAnswers steps={steps} onCorrect={begin} />
    </div>
  )
}

type Around = { kept: Opening["kept"]; onClose: () => void }

function openingOf(steps: MySteps, before: Assessment | null, { kept, onClose }: Around): Opening {
  const { participantId, timezone } = steps
  const subject = before ? `${participantId}:${before.id}` : participantId
  return {
    participantId,
    rowId: before?.id ?? "",
    version: before?.version ?? 0,
    place: { form: "self-assessment", subject },
    kept,
    timezone,
    pressed: true,
    onClose,
    onCancel: onClose,
  }
}
