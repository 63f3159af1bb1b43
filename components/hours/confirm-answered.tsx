import { SubmitButton } from "@/components/form/submit-button"
import { Icon } from "@/components/ui/icon"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import { civilDate, dayName, timeOfDay } from "@/lib/platform/dates"
import { sendFreshLink } from "./answer-forms"
import { LanguageKept } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { WhenShe, WhomToAsk } from "./confirm-question"

export type Answered = OpenLink & { confirmedAt: Date; confirmedMinutes: number; changeUntil: Date }

/** Whether the hours behind a link have an answer. */
export function isAnswered(open: OpenLink): open is Answered {
  return open.confirmedAt !== null && open.confirmedMinutes !== null && open.changeUntil !== null
}

type AnsweredProps = { of: Confirming; open: Answered; now: Date }

/** What was answered and when, and how a mistake is mended. */
export function ConfirmAnswered({ of, open, now }: AnsweredProps) {
  const { t, locale } = of
  const until = dayName(open.changeUntil, open.timezone, locale)
  return (
    <>
      <p className="text-muted">
        <bdi>{open.employer}</bdi>
      </p>
      <div className="flex items-start gap-3">
        <span className="mt-0.5 rounded-full bg-success-tint p-2 text-success">
          <Icon name="check" size={24} />
        </span>
        <h1 className="text-h3">{answerText(of, open, now)}</h1>
      </div>
      <WhenShe of={of} open={open} reported={false} />
      {open.renewable ? (
        <div className="grid gap-3">
          <p>{t("hours.confirm.done.mistake", { day: until })}</p>
          <FreshLinkForm of={of} text={t("hours.confirm.done.sendLink")} />
        </div>
      ) : (
        <p>{t("hours.confirm.done.settled")}</p>
      )}
      <WhomToAsk of={of} open={open} />
    </>
  )
}

type FreshLinkFormProps = { of: Confirming; text: string; strong?: boolean }

/** To the address we know, and to no other. */
export function FreshLinkForm({ of, text, strong = false }: FreshLinkFormProps) {
  if (of.place.sent === "link") return null
  return (
    <form action={sendFreshLink.bind(null, of.token)}>
      <LanguageKept of={of} />
      <SubmitButton
        variant={strong ? "primary" : "secondary"}
        size={strong ? "large" : "regular"}
        wide
        className="min-h-12"
      >
        {text}
      </SubmitButton>
    </form>
  )
}

/** "Thank you. 4 hours confirmed at 14:05." on the day itself, and its kin. */
export function answerText({ t, locale }: Confirming, open: Answered, now: Date | null): string {
  const { confirmedAt, confirmedMinutes, timezone, placement } = open
  const when = { day: dayName(confirmedAt, timezone, locale), time: timeOfDay(confirmedAt, timezone) }
  const isToday = now !== null && civilDate(confirmedAt, timezone) === civilDate(now, timezone)
  if (confirmedMinutes > 0) {
    const hours = { hours: confirmedMinutes / 60, ...when }
    return t(isToday ? "hours.confirm.done.confirmedToday" : "hours.confirm.done.confirmed", hours)
  }
  if (placement.firstName)
    return t(isToday ? "hours.confirm.done.absentToday" : "hours.confirm.done.absent", when)
  return t(isToday ? "hours.confirm.done.absentTodayUnnamed" : "hours.confirm.done.absentUnnamed", when)
}
