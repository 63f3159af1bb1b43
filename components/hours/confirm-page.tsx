import { Notice } from "@/components/ui/notice"
import type { LinkView, OpenLink } from "@/lib/domain/hours-answer/schema"
import type { WaitingDay } from "@/lib/domain/hours-of-many/schema"
import { ConfirmAbsence } from "./confirm-absence"
import { BackToList, ConfirmAll, OthersWait } from "./confirm-all"
import { answerText, ConfirmAnswered, isAnswered } from "./confirm-answered"
import { ConfirmChange } from "./confirm-change"
import { ConfirmExpired, ConfirmOver, ConfirmUnknown } from "./confirm-closed"
import type { Confirming } from "./confirm-frame"
import { keyOfSaying } from "./confirm-place"
import { ConfirmQuestion, TheQuestion } from "./confirm-question"
import { ConfirmDisputed, ConfirmWrong, isDisputed } from "./confirm-wrong"

type ConfirmPageProps = {
  of: Confirming
  seen: LinkView | null
  /** every day that waits for the same contact */
  waiting: readonly WaitingDay[]
  now: Date
}

/** What a link's page shows: the question, the answer, or why there is neither. */
export function ConfirmPage({ of, seen, waiting, now }: ConfirmPageProps) {
  return (
    <>
      <Said of={of} />
      <Opened of={of} seen={seen} waiting={waiting} now={now} />
      <BackToList of={of} />
    </>
  )
}

function Opened({ of, seen, waiting, now }: ConfirmPageProps) {
  if (!seen) return <ConfirmUnknown of={of} />
  if (seen.link === "over") return <ConfirmOver of={of} />
  if (seen.link === "expired") return <ConfirmExpired of={of} renewable={seen.renewable} />
  const isLive = seen.link === "live" && of.place.view === "all"
  if (isLive && waiting.length > 0) return <ConfirmAll of={of} open={seen} waiting={waiting} />
  if (isDisputed(seen)) return <ConfirmDisputed of={of} open={seen} />
  const isOpen = seen.link === "live" && seen.renewable
  if (isOpen)
    return (
      <>
        <Asking of={of} open={seen} />
        <OthersWait of={of} open={seen} waiting={waiting} />
      </>
    )
  return isAnswered(seen) ? (
    <ConfirmAnswered of={of} open={seen} now={now} />
  ) : (
    <ConfirmExpired of={of} renewable={seen.renewable} />
  )
}

function Asking({ of, open }: { of: Confirming; open: OpenLink }) {
  if (of.place.view === "change") return <ConfirmChange of={of} open={open} />
  if (of.place.view === "absence") return <ConfirmAbsence of={of} open={open} />
  if (of.place.view === "wrong") return <ConfirmWrong of={of} open={open} />
  return (
    <>
      <TheQuestion of={of} open={open} />
      {isAnswered(open) && (
        <Notice tone="success" title={of.t("hours.confirm.done.again")}>
          {answerText(of, open, null)}
        </Notice>
      )}
      <ConfirmQuestion of={of} open={open} />
    </>
  )
}

const besideField = [
  "hoursMissing",
  "hoursRange",
  "halfHours",
  "answerLong",
  "answerShort",
  "wordsMissing",
  "tooLong",
  "emailMissing",
  "emailUnclear",
]

/** How the last step went, where it is not said beside a field. */
function Said({ of: { t, place } }: { of: Confirming }) {
  if (place.sent === "all")
    return (
      <Notice tone="success" role="status">
        {t("hours-of-many.done")}
      </Notice>
    )
  if (place.sent === "link")
    return (
      <Notice tone="success" role="status">
        {t("hours.confirm.sent")}
      </Notice>
    )
  if (!place.said || besideField.includes(place.said)) return null
  return (
    <Notice tone="warning" role="alert">
      {t(keyOfSaying(place.said), { most: 0, least: 0 })}
    </Notice>
  )
}
