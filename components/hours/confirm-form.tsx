import type { ReactNode } from "react"
import { sendAnswer } from "./answer-forms"
import type { Confirming } from "./confirm-frame"

type AnswerFormProps = {
  of: Confirming
  answer: "yes" | "different" | "absent" | "wrong"
  /** A number that looked wrong and was confirmed. */
  accepted?: boolean
  hours?: string
  label?: string
  className?: string
  children: ReactNode
}

/** One answer, sent by its own form: it works before, without and after JavaScript. */
export function AnswerForm({ of, answer, accepted, hours, label, className, children }: AnswerFormProps) {
  return (
    <form action={sendAnswer.bind(null, of.token)} aria-label={label} className={className}>
      <LanguageKept of={of} />
      <input type="hidden" name="answer" value={answer} />
      {hours !== undefined && <input type="hidden" name="hours" value={hours} />}
      {accepted && <input type="hidden" name="accepted" value="true" />}
      {children}
    </form>
  )
}

/** Where one stands, kept through a form: the language, and the list that a day was opened from. */
export function LanguageKept({ of }: { of: Confirming }) {
  const { lang, list } = of.place
  return (
    <>
      {lang && <input type="hidden" name="lang" value={lang} />}
      {list && <input type="hidden" name="list" value={list} />}
    </>
  )
}
