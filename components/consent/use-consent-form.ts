"use client"

import { z } from "zod"
import { useActionForm } from "@/components/form/use-action-form"
import { askConsent, recordConsent, recordRefusal } from "@/lib/domain/consent/actions"
import { consentMethods, purposes } from "@/lib/domain/consent/schema"
import type { ConsentLine, Papers } from "@/lib/domain/papers/queries"

export const answers = ["yes", "no", "later"] as const
export type Answer = (typeof answers)[number]

/** Every answer at once; which fields count depends on what she said. */
const answerForm = z
  .object({
    participantId: z.uuid(),
    purpose: z.enum(purposes),
    employerId: z.union([z.literal("").transform(() => undefined), z.uuid()]).optional(),
    language: z.string(),
    answer: z.enum(answers, "consent.problems.answerMissing"),
    day: z.string(),
    method: z.enum(consentMethods).optional(),
    witness: z.string().optional(),
    interpreter: z.boolean(),
  })
  .refine(({ purpose, employerId }) => purpose !== "share_employer" || employerId !== undefined, {
    path: ["employerId"],
    error: "consent.problems.employerMissing",
  })
export type AnswerValues = z.input<typeof answerForm>

export type ConsentForm = ReturnType<typeof useConsentForm>

type Options = { line: ConsentLine; papers: Papers; onDone: (answer: Answer) => void }

export function useConsentForm({ line, papers, onDone }: Options) {
  const af = useActionForm<AnswerValues, unknown>({
    action: send,
    schema: answerForm,
    start: {
      participantId: papers.participantId,
      purpose: line.purpose,
      employerId: line.employerId ?? "",
      language: papers.preferredLanguage ?? "en",
      // What is hers to give or not is a no until she says yes.
      answer: line.optional && !line.outdated ? "no" : "yes",
      day: papers.today,
      method: "written",
      witness: "",
      interpreter: false,
    },
    idPrefix: "consent-",
    onDone: () => onDone(af.form.getValues("answer")),
  })
  return af
}

/** The answer decides which act this is; its day goes by the name that this act gives it, and comes back under ours. */
async function send(raw: unknown, submitKey?: string) {
  const { answer, day, employerId, method, witness, interpreter, ...asked } = sentForm.parse(raw)
  const about = { ...asked, ...(employerId && { employerId }) }
  if (answer === "later")
    return beside("requestedOn", await askConsent({ ...about, requestedOn: day }, submitKey))
  if (answer === "no")
    return beside("refusedOn", await recordRefusal({ ...about, refusedOn: day }, submitKey))
  const given = { ...about, givenOn: day, method, witness, interpreter }
  return beside("givenOn", await recordConsent(given, submitKey))
}

const sentForm = z.looseObject({
  answer: z.enum(answers),
  day: z.string(),
  employerId: z.string().optional(),
  method: z.string().optional(),
  witness: z.string().optional(),
  interpreter: z.boolean(),
})

type Ended = Awaited<ReturnType<typeof askConsent | typeof recordConsent | typeof recordRefusal>>

function beside(name: string, outcome: Ended): Ended {
  if (outcome.done) return outcome
  const { [name]: day, ...others } = outcome.problems
  return { ...outcome, problems: day ? { ...others, day } : others }
}
