import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Notice } from "@/components/ui/notice"
import { sendMyLinks } from "./answer-forms"
import { FreshLinkForm } from "./confirm-answered"
import { LanguageKept } from "./confirm-form"
import type { Confirming } from "./confirm-frame"
import { keyOfSaying } from "./confirm-place"

/** A link that was good for thirty days, thirty days later. */
export function ConfirmExpired({ of, renewable }: { of: Confirming; renewable: boolean }) {
  const { t } = of
  return (
    <>
      <h1 className="text-h3">{t("hours.confirm.expired.title")}</h1>
      <p>{t(renewable ? "hours.confirm.expired.text" : "hours.confirm.expired.settled")}</p>
      {renewable && <FreshLinkForm of={of} text={t("hours.confirm.expired.send")} strong />}
    </>
  )
}

export function ConfirmOver({ of: { t } }: { of: Confirming }) {
  return (
    <>
      <h1 className="text-h3">{t("hours.confirm.over.title")}</h1>
      <p>{t("hours.confirm.over.text")}</p>
    </>
  )
}

/** The same words whether the link was forged, mistyped or called back, and whether we know the address or not. */
export function ConfirmUnknown({ of }: { of: Confirming }) {
  const { t, token, place } = of
  const isAboutEmail = place.said === "emailMissing" || place.said === "emailUnclear"
  const error = isAboutEmail && place.said ? t(keyOfSaying(place.said)) : undefined
  return (
    <>
      <h1 className="text-h3">{t("hours.confirm.unknown.title")}</h1>
      {place.sent === "letters" ? (
        <Notice tone="success" role="status">
          {t("hours.confirm.unknown.asked")}
        </Notice>
      ) : (
        <>
          <p>{t("hours.confirm.unknown.text")}</p>
          <form action={sendMyLinks.bind(null, token)} className="grid gap-4" noValidate>
            <LanguageKept of={of} />
            <div className="grid gap-1.5">
              <label htmlFor="email" className="font-semibold">
                {t("hours.confirm.unknown.email")}
              </label>
              <HintAndError id="email" error={error} />
              <input
                {...described("email", { error })}
                name="email"
                type="email"
                autoComplete="email"
                className="writable"
              />
            </div>
            <SubmitButton size="large" wide>
              {t("hours.confirm.unknown.send")}
            </SubmitButton>
          </form>
        </>
      )}
    </>
  )
}
