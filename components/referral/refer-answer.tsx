import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { LiveReferral } from "@/lib/domain/referral-answer/schema"
import { dayName } from "@/lib/platform/dates"
import { languageTitle } from "@/lib/words/languages"
import { ReferForm, ReferWords } from "./refer-form"
import type { Referring } from "./refer-page"
import { referHref } from "./refer-place"

type OpenProps = { of: Referring; open: LiveReferral }

/** Who asks, what she agreed to share, and the answers: one tap for the likely one. */
export function ReferAnswer({ of, open }: OpenProps) {
  const { t, token, place, locale } = of
  const accepted = open.state === "accepted"
  const day = open.answeredOn ? dayName(open.answeredOn, "UTC", locale) : ""
  return (
    <>
      <div className="grid gap-1">
        <p className="text-muted">
          {t.rich("referral.page.from", {
            who: () => <bdi>{open.organisation}</bdi>,
            name: () => <bdi>{open.service}</bdi>,
          })}
        </p>
        <h1 className="text-h3">
          {accepted ? t("referral.page.acceptedTitle", { day }) : t("referral.page.question")}
        </h1>
      </div>
      <Shared of={of} open={open} />
      {accepted ? (
        <ReferWords of={of} answer="done" />
      ) : place.view === "cannot" ? (
        <>
          <ReferWords of={of} answer="rejected" />
          <LinkButton href={referHref(token, { lang: place.lang })} wide className="min-h-12">
            {t("referral.page.back")}
          </LinkButton>
        </>
      ) : (
        <div className="grid gap-3">
          <ReferForm of={of} answer="accepted">
            <SubmitButton size="large" wide>
              {t("referral.page.accept")}
            </SubmitButton>
          </ReferForm>
          <LinkButton href={referHref(token, { lang: place.lang, view: "cannot" })} wide className="min-h-12">
            {t("referral.page.cannot")}
          </LinkButton>
        </div>
      )}
      <Sender of={of} open={open} />
    </>
  )
}

/** Her reason, and of her what she agreed to and is known; nothing else is sent to this page at all. */
function Shared({ of: { t, locale }, open }: OpenProps) {
  const { firstName, familyName, language, phone } = open.shared
  const name = [firstName, familyName].filter(Boolean).join(" ")
  const facts = [
    { label: t("referral.shareables.first_name"), shown: name || null },
    { label: t("referral.shareables.language"), shown: language && languageTitle(language, locale) },
    { label: t("referral.shareables.phone"), shown: phone },
  ].filter(({ shown }) => shown !== null)
  return (
    <div className="boxed grid gap-4 rounded-card border border-divider bg-surface p-5">
      {facts.length > 0 && (
        <section className="grid gap-2">
          <h2 className="text-table text-muted">{t("referral.page.her")}</h2>
          <dl className="grid gap-2">
            {facts.map(({ label, shown }) => (
              <div key={label} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-table text-muted">{label}</dt>
                <dd className="text-lead font-semibold">
                  <bdi>{shown}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className="grid gap-1">
        <h2 className="text-table text-muted">{t("referral.page.reason")}</h2>
        <p className="whitespace-pre-line">
          <bdi>{open.reason}</bdi>
        </p>
      </section>
    </div>
  )
}

function Sender({ of: { t }, open }: OpenProps) {
  const who = () => <PersonToCall of={open.sender} />
  return (
    <div className="grid gap-1 text-table text-muted">
      <p>{t("referral.page.keep")}</p>
      <p>{t.rich("referral.page.contact", { who })}</p>
    </div>
  )
}
