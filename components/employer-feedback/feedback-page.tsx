import { SubmitButton } from "@/components/form/submit-button"
import { Checkbox } from "@/components/ui/checkbox"
import { ChoiceGroup } from "@/components/ui/choice-group"
import { Notice } from "@/components/ui/notice"
import { TextArea } from "@/components/ui/text-area"
import type { FeedbackAsked, FeedbackView } from "@/lib/domain/employer-feedback/schema"
import { longestWords } from "@/lib/domain/hours-dispute/schema"
import { hostAgain, wentWell } from "@/lib/domain/placement-feedback/schema"
import { dayName } from "@/lib/platform/dates"
import type { Locale } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"
import { sendFeedback } from "./feedback-forms"
import { type FeedbackPlace, keyOfSaying } from "./feedback-place"

type Giving = { t: Translator; token: string; place: FeedbackPlace; locale: Locale }
type FeedbackPageProps = { of: Giving; seen: FeedbackView | null }

/** How it was, in few taps; or why nothing can be said here any more. */
export function FeedbackPage({ of, seen }: FeedbackPageProps) {
  const { t, place } = of
  if (seen?.link === "live")
    return (
      <>
        {place.said && (
          <Notice tone="warning" role="alert">
            {t(keyOfSaying(place.said))}
          </Notice>
        )}
        <FeedbackForm of={of} asked={seen} />
      </>
    )
  const link = seen?.link ?? "unknown"
  return (
    <>
      <h1 className="text-h3">{t(`employer-feedback.${link}.title`)}</h1>
      <p>{t(`employer-feedback.${link}.text`)}</p>
    </>
  )
}

function FeedbackForm({ of, asked }: { of: Giving; asked: FeedbackAsked }) {
  const { t, token, place, locale } = of
  const { employer, firstName } = asked
  const [from, to] = [asked.startDate, asked.endDate].map((day) => dayName(day, "UTC", locale))
  return (
    <>
      <div className="grid gap-1">
        <p className="text-muted">
          <bdi>{employer}</bdi>
        </p>
        <h1 className="text-h3">
          {firstName
            ? t.rich("employer-feedback.title", { name: () => <bdi>{firstName}</bdi> })
            : t("employer-feedback.titleUnnamed")}
        </h1>
        <p className="figures text-muted">{from === to ? from : `${from} – ${to}`}</p>
      </div>
      <form action={sendFeedback.bind(null, token)} className="grid gap-5">
        {place.lang && <input type="hidden" name="lang" value={place.lang} />}
        <ChoiceGroup
          name="again"
          label={t("employer-feedback.again")}
          look="segments"
          required
          choices={hostAgain.map((value) => ({ value, label: t(`employer-feedback.answers.${value}`) }))}
        />
        <fieldset className="grid gap-0.5">
          <legend className="mb-1.5 font-semibold">{t("employer-feedback.well")}</legend>
          {wentWell.map((value) => (
            <Checkbox key={value} name="well" value={value} label={t(`placement-feedback.well.${value}`)} />
          ))}
        </fieldset>
        <TextArea
          name="words"
          label={t("employer-feedback.words")}
          hint={t("employer-feedback.wordsHint")}
          rows={3}
          maxLength={longestWords}
        />
        <SubmitButton size="large" wide>
          {t("employer-feedback.save")}
        </SubmitButton>
      </form>
    </>
  )
}
