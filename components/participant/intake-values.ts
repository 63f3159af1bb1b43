import { z } from "zod"
import { intakeDraft, type registrationInput } from "@/lib/domain/participant/schema"
import { noticeAnswers } from "@/lib/domain/privacy-notice/schema"

export type IntakeValues = z.input<typeof registrationInput>

/** An empty form: nothing is guessed about anybody. */
export function freshIntake(): IntakeValues {
  return {
    knownAs: "",
    familyName: "",
    latinName: "",
    birth: "",
    citizenships: [""],
    preferredLanguage: "",
    interpreterNeeded: false,
    phone: "",
    okHours: "",
    mayLeaveMessage: false,
    noticeLanguage: "",
    noticeInterpreter: false,
    notSame: [],
    draft: intakeDraft,
  }
}

const text = z.string().catch("")
const yes = z.boolean().catch(false)

/** A draft is whatever an earlier version of the form kept: what does not fit any more is left out. */
const draftValues = z.object({
  knownAs: text,
  familyName: text,
  latinName: text,
  birth: text,
  citizenships: z.array(z.string()).min(1).catch([""]),
  preferredLanguage: text,
  interpreterNeeded: yes,
  phone: text,
  okHours: text,
  mayLeaveMessage: yes,
  noticeMethod: z.enum(noticeAnswers).optional().catch(undefined),
  noticeLanguage: text,
  noticeInterpreter: yes,
  notSame: z.array(z.string()).catch([]),
})

/** The form as it was left. */
export function resumedIntake(kept: unknown): IntakeValues {
  const parsed = draftValues.safeParse(kept)
  return parsed.success ? { ...parsed.data, draft: intakeDraft } : freshIntake()
}
