import { Notice } from "@/components/ui/notice"
import type { ReferralView } from "@/lib/domain/referral-answer/schema"
import { dayName } from "@/lib/platform/dates"
import type { Locale } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"
import { ReferAnswer } from "./refer-answer"
import { keyOfSaying, type ReferPlace } from "./refer-place"

/** What every view of a referral's page is given. */
export type Referring = { t: Translator; token: string; place: ReferPlace; locale: Locale }

type ReferPageProps = { of: Referring; seen: ReferralView | null }

/** What a referral's page shows: the question, or why there is none any more. */
export function ReferPage({ of, seen }: ReferPageProps) {
  return (
    <>
      <Said of={of} />
      {seen?.link === "live" ? <ReferAnswer of={of} open={seen} /> : <Shut of={of} seen={seen} />}
    </>
  )
}

type ShutProps = { of: Referring; seen: Exclude<ReferralView, { link: "live" }> | null }

/** A link that opens nothing says why, and nothing of anybody. */
function Shut({ of: { t, locale }, seen }: ShutProps) {
  const link = seen?.link ?? "unknown"
  if (seen?.link === "used")
    return (
      <>
        <h1 className="text-h3">
          {t(`referral.page.${seen.state === "done" ? "doneUsed" : "rejected"}Title`)}
        </h1>
        {seen.answeredOn && <p className="figures text-muted">{dayName(seen.answeredOn, "UTC", locale)}</p>}
        <p>{t("referral.page.usedText")}</p>
      </>
    )
  const known = link === "expired" || link === "closed" ? link : "unknown"
  return (
    <>
      <h1 className="text-h3">{t(`referral.page.${known}Title`)}</h1>
      <p>{t(`referral.page.${known}Text`)}</p>
    </>
  )
}

const besideField = ["whyMissing", "outcomeMissing", "tooLong"]

/** How the last step went, where it is not said beside a field. */
function Said({ of: { t, place } }: { of: Referring }) {
  if (place.sent === "answer")
    return (
      <Notice tone="success" role="status">
        {t("referral.page.thanks")}
      </Notice>
    )
  if (!place.said || besideField.includes(place.said)) return null
  return (
    <Notice tone="warning" role="alert">
      {t(keyOfSaying(place.said))}
    </Notice>
  )
}
