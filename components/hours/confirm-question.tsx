import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import { dayName } from "@/lib/platform/dates"
import { AnswerForm } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { confirmHref, kept } from "./confirm-place"

type QuestionProps = { of: Confirming; open: OpenLink }

/** When she was there, and the three answers: one tap for the likely one. */
export function ConfirmQuestion({ of, open }: QuestionProps) {
  const { t, token, place } = of
  const { firstName } = open.placement
  const [{ minutes }] = open.placement.hours
  const to = (view: "change" | "absence" | "wrong") => confirmHref(token, { ...kept(place), view })
  return (
    <>
      <WhenShe of={of} open={open} />
      <div className="grid gap-3">
        <AnswerForm of={of} answer="yes">
          <SubmitButton size="large" wide>
            {t("hours.confirm.yes", { hours: minutes / 60 })}
          </SubmitButton>
        </AnswerForm>
        <div className="grid gap-3 sm:grid-cols-2">
          <LinkButton href={to("change")} wide className="min-h-12">
            {t("hours.confirm.different")}
          </LinkButton>
          <LinkButton href={to("absence")} wide className="min-h-12">
            {t(firstName ? "hours.confirm.absent" : "hours.confirm.absentUnnamed")}
          </LinkButton>
        </div>
        <p>
          <a href={to("wrong")} className="link inline-flex min-h-11 items-center">
            {t("hours.confirm.wrong.open")}
          </a>
        </p>
      </div>
      <WhomToAsk of={of} open={open} />
    </>
  )
}

/** The question as the page's heading, and the day it is about. */
export function TheQuestion({ of: { t }, open }: QuestionProps) {
  const { firstName } = open.placement
  return (
    <div className="grid gap-1">
      <p className="text-muted">
        <bdi>{open.employer}</bdi>
      </p>
      <h1 className="text-h3">
        {firstName
          ? t.rich("hours.confirm.question", { name: () => <bdi>{firstName}</bdi> })
          : t("hours.confirm.questionUnnamed")}
      </h1>
    </div>
  )
}

/** The day and its times; how long, as reported, only where that is the question. */
export function WhenShe({
  of: { t, locale },
  open,
  reported = true,
}: QuestionProps & { reported?: boolean }) {
  const [{ date, start, end, minutes }] = open.placement.hours
  return (
    <div className="boxed grid gap-1 rounded-card border border-divider bg-surface p-5">
      <p className="text-lead font-semibold">{dayName(date, open.timezone, locale)}</p>
      <p className="figures flex flex-wrap justify-between gap-x-4 text-lead">
        <span dir="ltr">{`${start}–${end}`}</span>
        {reported && <span>{t("hours.confirm.hours", { hours: minutes / 60 })}</span>}
      </p>
    </div>
  )
}

/** The one person of ours whom an employer knows. */
export function WhomToAsk({ of: { t }, open }: QuestionProps) {
  const who = () => <PersonToCall of={open.placement.contactCounsellor} />
  return <p className="text-table text-muted">{t.rich("hours.confirm.contact", { who })}</p>
}
