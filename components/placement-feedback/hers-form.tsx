"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { z } from "zod"
import { ActionForm } from "@/components/form/action-form"
import { SubmitButton } from "@/components/form/submit-button"
import { useActionForm } from "@/components/form/use-action-form"
import { HerWords } from "@/components/self-assessment/her-words"
import { DimensionPicture, Face } from "@/components/self-assessment/pictures"
import { Checkbox } from "@/components/ui/checkbox"
import { TextArea } from "@/components/ui/text-area"
import { longestWords } from "@/lib/domain/hours-dispute/schema"
import { recordHers } from "@/lib/domain/placement-feedback/actions"
import { faces, hersInput, type Respect, respects } from "@/lib/domain/placement-feedback/schema"
import type { Dimension } from "@/lib/domain/self-assessment/schema"
import { feedbackWords } from "@/lib/words/her-language/feedback"
import { type StepLanguage, stepWords } from "@/lib/words/her-language/my-steps"

type HersProps = { placementId: string; language: StepLanguage }
type Fields = z.input<typeof hersInput>

/** The drawings of "My steps" that fit what she is asked here. */
const pictures: Record<Respect, Dimension> = {
  welcomed: "network",
  understood: "language",
  learned: "confidence",
  family_time: "family_time",
  wellbeing: "wellbeing",
  again: "ready",
}

/** The tablet in her hands: pictures and faces, in her words. */
export function HersForm({ placementId, language }: HersProps) {
  const t = useTranslations("placement-feedback")
  const router = useRouter()
  const [hers, words] = [feedbackWords[language], stepWords[language]]
  const empty = { welcomed: "", understood: "", learned: "", family_time: "", wellbeing: "", again: "" }
  const af = useActionForm<Fields, unknown>({
    action: recordHers,
    schema: hersInput,
    start: { placementId, language, withHelp: false, words: "", scores: empty },
    onDone: () => router.push(`/placements/${placementId}`),
  })
  const error = af.errorAt("scores")
  return (
    <ActionForm of={af} label={t("hers")}>
      <Checkbox label={t("helped")} {...af.field("withHelp")} />
      {error && (
        <p id={af.idOf("scores")} tabIndex={-1} className="font-semibold text-danger">
          {error}
        </p>
      )}
      <HerWords language={language} className="grid gap-5">
        <p className="max-w-text text-lead">{hers.lead}</p>
        <ol className="grid gap-5 lg:grid-cols-2">
          {respects.map((respect) => (
            <li
              key={respect}
              className="boxed min-w-0 rounded-card border border-divider bg-surface p-4 md:p-5"
            >
              <fieldset className="grid gap-4">
                <legend className="flex items-center gap-4 text-lead font-semibold">
                  <span className="text-primary">
                    <DimensionPicture of={pictures[respect]} />
                  </span>
                  {hers.respects[respect]}
                </legend>
                <div className="grid grid-cols-4 gap-2">
                  {faces.map((face) => (
                    <label key={face} className={faceLook}>
                      <input
                        type="radio"
                        value={face}
                        className="sr-only"
                        {...af.form.register(`scores.${respect}`)}
                      />
                      <Face of={face} />
                      <span className="text-center text-table leading-tight">{words.faces[face]}</span>
                    </label>
                  ))}
                </div>
                <label className="flex min-h-12 cursor-pointer items-center gap-2.5 justify-self-start rounded-control pe-3 text-table text-muted">
                  <input
                    type="radio"
                    value=""
                    className="size-5 accent-primary"
                    {...af.form.register(`scores.${respect}`)}
                  />
                  {words.leaveOut}
                </label>
              </fieldset>
            </li>
          ))}
        </ol>
        <TextArea label={hers.words} rows={3} maxLength={longestWords} {...af.field("words")} />
        <p>
          <SubmitButton size="large" busy={af.busy}>
            {words.done}
          </SubmitButton>
        </p>
      </HerWords>
    </ActionForm>
  )
}

const faceLook =
  "boxed relative flex min-h-24 cursor-pointer flex-col items-center justify-start gap-1.5 rounded-card border-2 border-divider p-2 hover:border-ink has-checked:border-primary has-checked:bg-primary has-checked:font-semibold has-checked:text-on-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
