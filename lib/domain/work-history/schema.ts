import { z } from "zod"
import { chosenConcept } from "@/lib/domain/esco/schema"
import { choice, countryIfAny, partialIfAny, rowPlace, textIfAny } from "@/lib/domain/profile-row/schema"

export const workKinds = ["paid", "unpaid", "informal", "home"] as const

export const workInput = z.object({
  ...rowPlace,
  kind: choice(workKinds, "work-history.problems.kindMissing"),
  /** As she calls it. */
  title: z
    .string()
    .trim()
    .min(1, "work-history.problems.titleMissing")
    .max(200, "skills-profile.problems.tooLong"),
  occupation: chosenConcept.nullable(),
  country: countryIfAny,
  from: partialIfAny,
  to: partialIfAny,
  tasks: textIfAny(2000),
  reference: textIfAny(300),
})

export type WorkInput = z.output<typeof workInput>
