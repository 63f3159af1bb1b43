import { SubmitButton } from "@/components/form/submit-button"
import { Icon } from "@/components/ui/icon"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import type { WaitingDay } from "@/lib/domain/hours-of-many/schema"
import { dayName } from "@/lib/platform/dates"
import { sendAllRight, sendApart } from "./all-forms"
import { LanguageKept } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { confirmHref } from "./confirm-place"
import { WhomToAsk } from "./confirm-question"

type AllProps = { of: Confirming; open: OpenLink; waiting: readonly WaitingDay[] }

/** Every day that waits: all right in one tap, or each for itself. */
export function ConfirmAll({ of, open, waiting }: AllProps) {
  const { t, token } = of
  return (
    <>
      <div className="grid gap-1">
        <p className="text-muted">
          <bdi>{open.employer}</bdi>
        </p>
        <h1 className="text-h3">{t("hours-of-many.title", { count: waiting.length })}</h1>
      </div>
      <ul className="grid gap-3">
        {waiting.map((day) => (
          <Waiting key={day.entryRef} of={of} day={day} timezone={open.timezone} />
        ))}
      </ul>
      <form action={sendAllRight.bind(null, token)} className="sticky bottom-0 -mx-4 bg-page px-4 py-3">
        <LanguageKept of={of} />
        {waiting.map(({ entryRef }) => (
          <input key={entryRef} type="hidden" name="entry" value={entryRef} />
        ))}
        <SubmitButton size="large" wide>
          {t("hours-of-many.allRight", { count: waiting.length })}
        </SubmitButton>
      </form>
      <WhomToAsk of={of} open={open} />
    </>
  )
}

type WaitingProps = { of: Confirming; day: WaitingDay; timezone: string }

function Waiting({ of, day, timezone }: WaitingProps) {
  const { t, token, locale } = of
  const { firstName, minutes, start, end } = day
  const when = dayName(day.date, timezone, locale)
  const who = firstName ?? t("hours-of-many.unnamed")
  return (
    <li className="boxed grid gap-2 rounded-card border border-divider bg-surface p-4">
      <div className="flex flex-wrap justify-between gap-x-4">
        <span className="grid">
          <bdi className="font-semibold">{who}</bdi>
          <span>{when}</span>
        </span>
        <span className="figures grid text-end">
          <span className="font-semibold">{t("hours.confirm.hours", { hours: minutes / 60 })}</span>
          <span dir="ltr">{`${start}–${end}`}</span>
        </span>
      </div>
      <form action={sendApart.bind(null, token)}>
        <LanguageKept of={of} />
        <input type="hidden" name="entry" value={day.entryRef} />
        <SubmitButton
          variant="secondary"
          className="min-h-11 scroll-mb-24"
          aria-label={t("hours-of-many.apartOf", { name: who, day: when })}
        >
          {t("hours-of-many.apart")}
        </SubmitButton>
      </form>
    </li>
  )
}

/** Beside the question about one day: that others wait too, and the way to all of them. */
export function OthersWait({ of, open, waiting }: AllProps) {
  const { t, token, place } = of
  const own = open.placement.hours[0].entryRef
  if (place.view || place.list || !waiting.some(({ entryRef }) => entryRef !== own)) return null
  return (
    <p className="border-t border-divider pt-4">
      <a
        href={confirmHref(token, { lang: place.lang, view: "all" })}
        className="link inline-flex min-h-11 items-center gap-1"
      >
        {t("hours-of-many.others", { count: waiting.length })}
        <Icon name="next" size={16} />
      </a>
    </p>
  )
}

/** One day was opened apart from the others. */
export function BackToList({ of: { t, place } }: { of: Confirming }) {
  if (!place.list) return null
  return (
    <p>
      <a
        href={confirmHref(place.list, { lang: place.lang, view: "all" })}
        className="link inline-flex min-h-11 items-center gap-1"
      >
        <Icon name="back" size={16} />
        {t("hours-of-many.back")}
      </a>
    </p>
  )
}
