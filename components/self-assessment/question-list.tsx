"use client"

import type { UseFormRegister } from "react-hook-form"
import { dimensions, faces } from "@/lib/domain/self-assessment/schema"
import { type StepLanguage, stepWords } from "@/lib/words/her-language/my-steps"
import { HerWords } from "./her-words"
import { DimensionPicture, Face } from "./pictures"
import type { StepsFields } from "./steps-form"

type QuestionListProps = { language: StepLanguage; register: UseFormRegister<StepsFields> }

/** Nine pictures and four faces each, large enough for a finger; every one can be left out. */
export function QuestionList({ language, register }: QuestionListProps) {
  const words = stepWords[language]
  return (
    <HerWords language={language} className="grid gap-5">
      <p className="max-w-text text-lead">{words.lead}</p>
      <ol className="grid gap-5 lg:grid-cols-2">
        {dimensions.map((dimension) => (
          <li
            key={dimension}
            className="boxed min-w-0 rounded-card border border-divider bg-surface p-4 md:p-5"
          >
            <fieldset className="grid gap-4">
              <legend className="flex items-center gap-4 text-lead font-semibold">
                <span className="text-primary">
                  <DimensionPicture of={dimension} />
                </span>
                {words.dimensions[dimension]}
              </legend>
              <div className="grid grid-cols-4 gap-2">
                {faces.map((face) => (
                  <label key={face} className={faceLook}>
                    <input
                      type="radio"
                      value={face}
                      className="sr-only"
                      {...register(`scores.${dimension}`)}
                    />
                    <Face of={face} />
                    <span className="text-center text-table leading-tight">{words.faces[face]}</span>
                  </label>
                ))}
              </div>
              <label className={leaveLook}>
                <input
                  type="radio"
                  value=""
                  className="size-5 accent-primary"
                  {...register(`scores.${dimension}`)}
                />
                {words.leaveOut}
              </label>
            </fieldset>
          </li>
        ))}
      </ol>
    </HerWords>
  )
}

const focused =
  "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
const faceLook = `boxed relative flex min-h-24 cursor-pointer flex-col items-center justify-start gap-1.5 rounded-card border-2 border-divider p-2 hover:border-ink has-checked:border-primary has-checked:bg-primary has-checked:font-semibold has-checked:text-on-primary ${focused}`
const leaveLook =
  "flex min-h-12 cursor-pointer items-center gap-2.5 justify-self-start rounded-control pe-3 text-table text-muted"
