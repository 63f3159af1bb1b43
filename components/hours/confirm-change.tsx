import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Icon } from "@/components/ui/icon"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { nearHours } from "@/lib/domain/hours-answer/rules"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import { shadowingHours } from "@/lib/domain/placement/rules"
import { AnswerForm } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { type ConfirmPlace, confirmHref, kept, keyOfSaying } from "./confirm-place"
import { WhenShe } from "./confirm-question"

type ChangeProps = { of: Confirming; open: OpenLink }

/** Another number of hours: the nearest are one tap away, any other is typed. */
export function ConfirmChange({ of, open }: ChangeProps) {
  const { t, token, place } = of
  const [{ minutes }] = open.placement.hours
  const doubted = isDoubted(place)
  return (
    <>
      <div className="grid gap-1">
        <p>
          <a href={confirmHref(token, kept(place))} className="link inline-flex min-h-11 items-center gap-1">
            <Icon name="back" size={16} />
            {t("hours.confirm.back")}
          </a>
        </p>
        <h1 className="text-h3">{t("hours.confirm.change.title")}</h1>
      </div>
      <WhenShe of={of} open={open} />
      {doubted ? <Doubted of={of} hours={doubted} /> : <NewHours of={of} minutes={minutes} />}
    </>
  )
}

function isDoubted({ said, hours }: ConfirmPlace): string | null {
  return (said === "answerLong" || said === "answerShort") && hours ? hours : null
}

/** Possible, but unusual: asked once. */
function Doubted({ of, hours }: { of: Confirming; hours: string }) {
  const { t, token, place } = of
  const number = Number(hours.replace(",", "."))
  const most = place.said === "answerLong" ? shadowingHours.most : shadowingHours.least
  return (
    <>
      <Notice tone="warning" role="alert">
        {t(place.said === "answerLong" ? "hours.doubts.answerLong" : "hours.doubts.answerShort", {
          most,
          least: most,
        })}
      </Notice>
      <AnswerForm of={of} answer="different" hours={hours} accepted>
        <SubmitButton size="large" wide>
          {t("hours.confirm.change.sure", { hours: number })}
        </SubmitButton>
      </AnswerForm>
      <LinkButton href={confirmHref(token, { ...kept(place), view: "change" })} wide className="min-h-12">
        {t("hours.confirm.change.rewrite")}
      </LinkButton>
    </>
  )
}

function NewHours({ of, minutes }: { of: Confirming; minutes: number }) {
  const { t, place } = of
  const error = place.said && t(keyOfSaying(place.said), { most: 0, least: 0 })
  const words = { hint: t("hours.confirm.change.hint"), error }
  return (
    <>
      <AnswerForm of={of} answer="different" label={t("hours.confirm.change.near")}>
        <div className="grid grid-cols-2 gap-3">
          {nearHours(minutes).map((hours) => (
            <SubmitButton
              key={hours}
              variant="secondary"
              name="hours"
              value={hours}
              wide
              className="min-h-12"
            >
              {t("hours.confirm.hours", { hours })}
            </SubmitButton>
          ))}
        </div>
      </AnswerForm>
      <AnswerForm of={of} answer="different" className="grid gap-3">
        <div className="grid gap-1.5">
          <label htmlFor="hours" className="font-semibold">
            {t("hours.confirm.change.other")}
          </label>
          <HintAndError id="hours" {...words} />
          <input
            {...described("hours", words)}
            name="hours"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={place.hours}
            className="writable figures max-w-32"
          />
        </div>
        <SubmitButton wide className="min-h-12">
          {t("hours.confirm.change.save")}
        </SubmitButton>
      </AnswerForm>
    </>
  )
}
