import type { ReactNode } from "react"
import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import { sendReferralAnswer } from "./refer-forms"
import type { Referring } from "./refer-page"
import { keyOfSaying } from "./refer-place"

type ReferFormProps = {
  of: Referring
  answer: "accepted" | "rejected" | "done"
  children: ReactNode
}

/** One answer, sent by its own form: it works before, without and after JavaScript. */
export function ReferForm({ of, answer, children }: ReferFormProps) {
  return (
    <form action={sendReferralAnswer.bind(null, of.token)} className="grid gap-4" noValidate>
      {of.place.lang && <input type="hidden" name="lang" value={of.place.lang} />}
      <input type="hidden" name="answer" value={answer} />
      {children}
    </form>
  )
}

/** Why not, or what came of it. */
export function ReferWords({ of, answer }: { of: Referring; answer: "rejected" | "done" }) {
  const { t, place } = of
  const isDone = answer === "done"
  const label = isDone ? "referral.page.doneTitle" : "referral.page.rejectTitle"
  const words = {
    hint: t(isDone ? "referral.page.doneHint" : "referral.page.rejectHint"),
    error: place.said ? t(keyOfSaying(place.said)) : undefined,
  }
  return (
    <ReferForm of={of} answer={answer}>
      <div className="grid gap-1.5">
        <label htmlFor="words" className="font-semibold">
          {t(label)}
        </label>
        <HintAndError id="words" {...words} />
        <textarea
          {...described("words", words)}
          name="words"
          rows={3}
          dir="auto"
          maxLength={500}
          className="writable"
        />
      </div>
      <SubmitButton size="large" wide>
        {t(isDone ? "referral.page.doneSave" : "referral.page.rejectSave")}
      </SubmitButton>
    </ReferForm>
  )
}
