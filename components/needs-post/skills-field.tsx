"use client"

import { type Control, Controller } from "react-hook-form"
import { ConceptField } from "@/components/esco/concept-field"
import { keptSkills } from "@/lib/domain/needs-post/schema"
import type { PostForm } from "./post-panel"

type SkillsFieldProps = {
  control: Control<PostForm>
  name: "occupation" | "requiredSkills" | "niceSkills"
  id: string
  label: string
  error: string | undefined
  spoken: readonly string[]
}

/** Several skills, looked up while they are typed, or in the company's own words. */
export function SkillsField({ control, name, spoken, ...words }: SkillsFieldProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <ConceptField
          {...words}
          optional
          kind="skill"
          languages={spoken}
          value={keptSkills.parse(field.value)}
          onChange={field.onChange}
        />
      )}
    />
  )
}

/** How skills are shown where two versions of a form stand beside each other. */
export function skillsShown(value: unknown): string {
  return keptSkills
    .parse(value)
    .map(({ label }) => label)
    .join(", ")
}
