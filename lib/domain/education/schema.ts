import { z } from "zod"
import { educationLevels } from "@/lib/domain/enrolment/schema"
import {
  choice,
  choiceIfAny,
  countryIfAny,
  partialIfAny,
  rowPlace,
  textIfAny,
} from "@/lib/domain/profile-row/schema"

/** The eleven broad fields of ISCED-F. */
export const broadFields = ["00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10"] as const
export const documentAnswers = ["yes", "copy", "no"] as const

export const educationInput = z.object({
  ...rowPlace,
  level: choice(educationLevels, "education.problems.levelMissing"),
  field: choiceIfAny(broadFields),
  title: textIfAny(200),
  country: countryIfAny,
  from: partialIfAny,
  to: partialIfAny,
  completed: z.boolean(),
  document: choice(documentAnswers, "education.problems.documentMissing"),
})

export type EducationInput = z.output<typeof educationInput>
