import { SubmitButton } from "@/components/form/submit-button"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { InviteAnswer } from "@/lib/domain/campaign-invite/schema"
import type { LiveInvite } from "@/lib/domain/invite-answer/schema"
import { dayName, longDayName } from "@/lib/platform/dates"
import { sendHostAnswer } from "./host-forms"
import type { Hosting } from "./host-page"

type OpenProps = { of: Hosting; open: LiveInvite }

/** Who invites, to what and when; one tap says yes, and one says no. */
export function HostAnswer({ of, open }: OpenProps) {
  const { t, locale } = of
  const [from, to] = [open.from, open.to].map((day) => longDayName(day, "UTC", locale))
  const day = open.answeredOn ? dayName(open.answeredOn, "UTC", locale) : ""
  return (
    <>
      <div className="grid gap-1">
        <p className="text-muted">
          {t.rich("campaign-invite.page.from", {
            who: () => <bdi>{open.organisation}</bdi>,
            name: () => <bdi>{open.employer}</bdi>,
          })}
        </p>
        <h1 className="text-h3">
          {open.answer
            ? t(`campaign-invite.page.${open.answer}`, { day })
            : t("campaign-invite.page.question")}
        </h1>
      </div>
      <div className="boxed grid gap-2 rounded-card border border-divider bg-surface p-5">
        <p className="text-lead font-semibold">
          {t("campaign-invite.page.when", { from: from ?? "", to: to ?? "" })}
        </p>
        <p className="text-muted">{t("campaign-invite.page.how")}</p>
      </div>
      {open.answer ? (
        <Change of={of} open={open} />
      ) : (
        <div className="grid gap-3">
          <Answer of={of} answer="agreed" word="yes" />
          <Answer of={of} answer="declined" word="no" />
        </div>
      )}
      <Contact of={of} open={open} />
    </>
  )
}

/** An answer can be changed for a week; then somebody is called. */
function Change({ of, open }: OpenProps) {
  const { t } = of
  if (open.settled) return <p className="text-muted">{t("campaign-invite.page.settled")}</p>
  const isYes = open.answer === "agreed"
  return (
    <div className="grid gap-3">
      <p className="text-muted">{t("campaign-invite.page.change")}</p>
      <Answer of={of} answer={isYes ? "declined" : "agreed"} word={isYes ? "toNo" : "toYes"} quiet />
    </div>
  )
}

type AnswerProps = {
  of: Hosting
  answer: InviteAnswer
  word: "yes" | "no" | "toYes" | "toNo"
  quiet?: boolean
}

/** One answer, sent by its own form: it works before, without and after JavaScript. */
function Answer({ of: { t, token, place }, answer, word, quiet = false }: AnswerProps) {
  return (
    <form action={sendHostAnswer.bind(null, token)}>
      {place.lang && <input type="hidden" name="lang" value={place.lang} />}
      <input type="hidden" name="answer" value={answer} />
      <SubmitButton size="large" wide variant={quiet || answer === "declined" ? "secondary" : "primary"}>
        {t(`campaign-invite.page.${word}`)}
      </SubmitButton>
    </form>
  )
}

function Contact({ of: { t }, open }: OpenProps) {
  const who = () => <PersonToCall of={open.contact} />
  return <p className="text-table text-muted">{t.rich("campaign-invite.page.contact", { who })}</p>
}
