import { SubmitButton } from "@/components/form/submit-button"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Notice } from "@/components/ui/notice"
import { askForLink } from "./company-forms"
import { keyOfSaying } from "./place"
import { type InSpace, LangKept } from "./said"

/** Where an employer signs in: an address, and the same answer whether we know it or not. */
export function AskPage({ of }: { of: InSpace }) {
  const { t, place } = of
  return (
    <>
      <h1 className="text-h3">{t("company.ask.title")}</h1>
      {place.sent ? (
        <>
          <Notice tone="success" role="status">
            {t("company.ask.asked")}
          </Notice>
          <p className="text-muted">{t("company.ask.nothing")}</p>
        </>
      ) : (
        <p>{t("company.ask.text")}</p>
      )}
      <AddressForm of={of} />
    </>
  )
}

export function AddressForm({ of }: { of: InSpace }) {
  const { t, place } = of
  const isAboutEmail = place.said === "emailMissing" || place.said === "emailUnclear"
  const error = isAboutEmail && place.said ? t(keyOfSaying(place.said)) : undefined
  return (
    <form action={askForLink} className="grid gap-4" noValidate>
      <LangKept of={of} />
      <div className="grid gap-1.5">
        <label htmlFor="email" className="font-semibold">
          {t("company.ask.email")}
        </label>
        <HintAndError id="email" error={error} />
        <input
          {...described("email", { error })}
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          dir="ltr"
          className="writable"
        />
      </div>
      <SubmitButton size="large" wide>
        {t(place.sent ? "company.ask.again" : "company.ask.send")}
      </SubmitButton>
    </form>
  )
}
