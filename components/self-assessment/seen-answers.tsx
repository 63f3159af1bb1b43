"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { Assessment, MySteps } from "@/lib/domain/self-assessment/queries"
import type { Scores } from "@/lib/domain/self-assessment/rules"
import { dimensions, faces, moments } from "@/lib/domain/self-assessment/schema"
import { dayName } from "@/lib/platform/dates"
import { CounsellorViewForm } from "./counsellor-view-form"

type SeenAnswersProps = { steps: MySteps; onCorrect: (id: string) => void }

/** For the counsellor, folded away: each of her answers, and how her counsellor sees the same beside it. */
export function SeenAnswers({ steps, onCorrect }: SeenAnswersProps) {
  const t = useTranslations("self-assessment")
  if (steps.assessments.length === 0) return null
  return (
    <details data-chrome className="boxed rounded-card border border-divider bg-surface px-4 md:px-5">
      <summary className="min-h-12 content-center font-semibold">{t("all")}</summary>
      <ul className="grid gap-6 pb-5">
        {steps.assessments.toReversed().map((assessment) => (
          <li key={assessment.id}>
            <OneAnswer steps={steps} assessment={assessment} onCorrect={onCorrect} />
          </li>
        ))}
      </ul>
    </details>
  )
}

type OneAnswerProps = SeenAnswersProps & { assessment: Assessment }

function OneAnswer({ steps, assessment, onCorrect }: OneAnswerProps) {
  const t = useTranslations("self-assessment")
  const locale = useLocale()
  const [viewing, setViewing] = useState(false)
  const moment = moments.find((one) => one === assessment.moment) ?? "entry"
  const name = t("answered", { moment: t(`moments.${moment}`), day: dayName(assessment.on, "UTC", locale) })
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-body font-semibold">
          {name}
          <span className="font-normal text-muted">
            {" "}
            · {t(assessment.withHelp ? "withHelpDone" : "alone")}
          </span>
        </h3>
        <span className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => setViewing(!viewing)} aria-expanded={viewing}>
            {t("viewAdd")}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onCorrect(assessment.id)}>
            {t("correct")}
          </Button>
        </span>
      </div>
      {viewing && (
        <CounsellorViewForm
          participantId={steps.participantId}
          assessment={assessment}
          onDone={() => setViewing(false)}
        />
      )}
      <BothViews name={name} hers={assessment.scores} counsellors={assessment.counsellorScores} />
    </div>
  )
}

type BothViewsProps = { name: string; hers: Scores; counsellors: Scores | null }

function BothViews({ name, hers, counsellors }: BothViewsProps) {
  const t = useTranslations("self-assessment")
  const said = (score: number | undefined) => {
    const face = faces.find((one) => Number(one) === score)
    return face ? `${face} · ${t(`faces.${face}`)}` : t("notSaid")
  }
  return (
    <table className="w-full max-w-text text-table">
      <caption className="sr-only">{name}</caption>
      <thead className="text-start text-muted">
        <tr className="border-b border-divider">
          <th scope="col" className="py-1.5 text-start font-normal">
            {t("respect")}
          </th>
          <th scope="col" className="py-1.5 text-start font-normal">
            {t("she")}
          </th>
          {counsellors && (
            <th scope="col" className="py-1.5 text-start font-normal">
              {t("you")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {dimensions.map((dimension) => (
          <tr key={dimension} className="border-b border-divider">
            <th scope="row" className="py-1.5 pe-3 text-start font-medium">
              {t(`dimensions.${dimension}`)}
            </th>
            <td className="figures py-1.5 pe-3">{said(hers[dimension])}</td>
            {counsellors && <td className="figures py-1.5">{said(counsellors[dimension])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
