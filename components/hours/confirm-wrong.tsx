import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import { LinkButton } from "@/components/ui/link-button"
import type { OpenLink } from "@/lib/domain/hours-answer/schema"
import { longestWords } from "@/lib/domain/hours-dispute/schema"
import { AnswerForm } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { confirmHref, kept, keyOfSaying } from "./confirm-place"
import { WhenShe, WhomToAsk } from "./confirm-question"

type WrongProps = { of: Confirming; open: OpenLink }

/** Neither yes, nor another number, nor that she stayed away: the employer says it. */
export function ConfirmWrong({ of, open }: WrongProps) {
  const { t, token, place } = of
  const error = place.said && t(keyOfSaying(place.said), { most: 0, least: 0 })
  const about = { hint: t("hours.confirm.wrong.hint"), error }
  return (
    <>
      <h1 className="text-h3">{t("hours.confirm.wrong.title")}</h1>
      <WhenShe of={of} open={open} />
      <AnswerForm of={of} answer="wrong" className="grid gap-3">
        <div className="grid gap-1.5">
          <label htmlFor="words" className="font-semibold">
            {t("hours.confirm.wrong.label")}
          </label>
          <HintAndError id="words" {...about} />
          <textarea
            {...described("words", about)}
            name="words"
            rows={4}
            required
            maxLength={longestWords}
            className="writable field-sizing-content max-h-96 min-h-24"
          />
        </div>
        <SubmitButton size="large" wide>
          {t("hours.confirm.wrong.save")}
        </SubmitButton>
      </AnswerForm>
      <LinkButton href={confirmHref(token, kept(place))} wide className="min-h-12">
        {t("hours.confirm.back")}
      </LinkButton>
    </>
  )
}

export function isDisputed(open: OpenLink): boolean {
  return open.placement.hours[0].state === "disputed"
}

/** Whoever said so, nothing is to be answered until it is settled. */
export function ConfirmDisputed({ of, open }: WrongProps) {
  return (
    <>
      <p className="text-muted">
        <bdi>{open.employer}</bdi>
      </p>
      <h1 className="text-h3">{of.t("hours.confirm.disputed.title")}</h1>
      <WhenShe of={of} open={open} reported={false} />
      <p>{of.t("hours.confirm.disputed.text")}</p>
      <WhomToAsk of={of} open={open} />
    </>
  )
}
