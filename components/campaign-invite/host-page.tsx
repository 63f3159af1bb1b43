import { SubmitButton } from "@/components/form/submit-button"
import { Notice } from "@/components/ui/notice"
import type { InviteView } from "@/lib/domain/invite-answer/schema"
import type { Locale } from "@/lib/words/locales"
import type { Translator } from "@/lib/words/translator"
import { HostAnswer } from "./host-answer"
import { sendHostLink } from "./host-forms"
import { type HostPlace, keyOfSaying } from "./host-place"

/** What every view of an invitation's page is given. */
export type Hosting = { t: Translator; token: string; place: HostPlace; locale: Locale }

type HostPageProps = { of: Hosting; seen: InviteView | null }

/** What an invitation's page shows: the question, the answer so far, or why there is nothing to answer. */
export function HostPage({ of, seen }: HostPageProps) {
  return (
    <>
      <Said of={of} seen={seen} />
      {seen?.link === "live" ? <HostAnswer of={of} open={seen} /> : <Shut of={of} seen={seen} />}
    </>
  )
}

type ShutProps = { of: Hosting; seen: Exclude<InviteView, { link: "live" }> | null }

/** A link that opens nothing says why. */
function Shut({ of: { t, token, place }, seen }: ShutProps) {
  const link = seen?.link ?? "unknown"
  return (
    <>
      <h1 className="text-h3">{t(`campaign-invite.page.${link}Title`)}</h1>
      <p>{t(`campaign-invite.page.${link}Text`)}</p>
      {link === "expired" && place.sent !== "link" && (
        <form action={sendHostLink.bind(null, token)}>
          {place.lang && <input type="hidden" name="lang" value={place.lang} />}
          <SubmitButton size="large" wide>
            {t("campaign-invite.page.expiredSend")}
          </SubmitButton>
        </form>
      )}
    </>
  )
}

/** How the last step went. */
function Said({ of: { t, place }, seen }: HostPageProps) {
  const answer = seen?.link === "live" ? seen.answer : null
  if (place.sent === "link" || (place.sent === "answer" && answer))
    return (
      <Notice tone="success" role="status">
        {place.sent === "link"
          ? t("campaign-invite.page.sent")
          : t(`campaign-invite.page.${answer === "agreed" ? "thanksYes" : "thanksNo"}`)}
      </Notice>
    )
  if (!place.said) return null
  return (
    <Notice tone="warning" role="alert">
      {t(keyOfSaying(place.said))}
    </Notice>
  )
}
