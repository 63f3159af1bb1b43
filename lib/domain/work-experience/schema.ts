import { z } from "zod"
import { legalForms } from "@/lib/domain/legal-form/schema"
import { day, version, wordsIfAny } from "@/lib/domain/work-state/schema"
import { weekInput } from "@/lib/domain/work-week/schema"

/** What pays and how long: the programme's own six months, or a placement of three that a city pays in full (BR21). */
export const schemes = ["programme", "city"] as const
export type Scheme = (typeof schemes)[number]
export const usualMonths: Record<Scheme, number> = { programme: 6, city: 3 }

const say = (key: string) => `work-experience.problems.${key}`

const number = (missing: string) => z.coerce.number<number | string>({ error: say(missing) })

/** The agreement as it is written; the first host is part of it. */
export const agreementInput = z.object({
  participantId: z.uuid(),
  workExperienceId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
  version,
  scheme: z.enum(schemes, { error: say("schemeMissing") }),
  startsOn: day,
  months: number("monthsMissing").int(say("monthsMissing")).min(1, say("monthsMissing")),
  weeklyHours: number("weeklyHoursMissing").positive(say("weeklyHoursMissing")),
  week: weekInput,
  legalForm: z.enum(legalForms, { error: say("legalFormMissing") }),
  contactId: z.uuid(say("contactMissing")),
  site: wordsIfAny(),
  tasksAgreed: wordsIfAny(),
  supportAgreed: wordsIfAny(),
  tutorId: z.uuid(say("tutorMissing")),
  insurance: wordsIfAny(300),
  accepted: z.boolean().optional(),
})
export type Agreement = z.output<typeof agreementInput>
