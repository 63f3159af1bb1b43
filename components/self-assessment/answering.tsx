"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import type { Opening } from "@/components/skills-profile/opening"
import { Button } from "@/components/ui/button"
import { useUndo } from "@/components/ui/undo"
import type { Assessment, MySteps } from "@/lib/domain/self-assessment/queries"
import type { StepLanguage } from "@/lib/words/her-language/my-steps"
import { SeenAnswers } from "./seen-answers"
import { StepsForm } from "./steps-form"

type AnsweringProps = { steps: MySteps; language: StepLanguage; children: ReactNode }

/** Either she answers, and nothing else is on the screen, or she sees what she said. */
export function Answering({ steps, language, children }: AnsweringProps) {
  const t = useTranslations("self-assessment")
  const words = useTranslations("skills-profile.row")
  const offerUndo = useUndo()
  const [open, setOpen] = useState<Open | null>(() => begunIn(steps))
  const [round, setRound] = useState(0)
  function begin(id: string, typed?: Open["typed"]) {
    setRound((last) => last + 1)
    setOpen({ id, kept: null, ...(typed && { typed }) })
  }
  function cancel(id: string, typed: Record<string, unknown>) {
    setOpen(null)
    if (Object.keys(typed).length === 0) return
    offerUndo({
      text: words("dropped", { section: t("title") }),
      undo: async () => {
        begin(id, typed)
        return { done: true }
      },
    })
  }
  if (open) {
    const before = steps.assessments.find(({ id }) => id === open.id) ?? null
    return (
      <StepsForm
        key={round}
        opening={{
          ...openingOf(steps, before, open),
          onClose: () => setOpen(null),
          onCancel: (typed) => cancel(open.id, typed),
        }}
        before={before}
        next={steps.next}
        today={steps.today}
        language={language}
      />
    )
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

type Open = Pick<Opening, "kept" | "typed"> & { id: string }

/** Answers that were begun and not saved. */
function begunIn({ drafts }: MySteps): Open | null {
  const kept = drafts.at(0)
  return kept ? { id: kept.form.split(":").at(1) ?? "", kept } : null
}

function openingOf(steps: MySteps, before: Assessment | null, { id: _, ...begun }: Open) {
  const { participantId, timezone } = steps
  const form = before ? `self-assessment:${before.id}` : "self-assessment"
  const row = { rowId: before?.id ?? "", version: before?.version ?? 0 }
  return { participantId, ...row, place: { form, subject: participantId }, ...begun, timezone, pressed: true }
}
