import { SubmitButton } from "@/components/form/submit-button"
import type { CompanyLinkView } from "@/lib/domain/company-link/schema"
import { AddressForm } from "./ask-page"
import { pressOpen, sendAnotherLink } from "./company-forms"
import { type InSpace, LangKept, Said } from "./said"

type EnterPageProps = { of: InSpace; token: string; seen: CompanyLinkView | null }

/** What a link to sign in with shows: one button, or why there is none. Only the button uses it up. */
export function EnterPage({ of, token, seen }: EnterPageProps) {
  const { t } = of
  if (!seen)
    return (
      <>
        <h1 className="text-h3">{t("company.enter.unknown")}</h1>
        <p>{t("company.enter.unknownText")}</p>
        <AddressForm of={{ ...of, place: { lang: of.place.lang } }} />
      </>
    )
  const { state, company } = seen
  return (
    <>
      <Said of={of} beside={[state]} />
      <div className="grid gap-1">
        <p className="text-muted">
          <bdi>{company}</bdi>
        </p>
        <h1 className="text-h3">{t(`company.enter.${state}`)}</h1>
      </div>
      <p>{t(`company.enter.${state}Text`)}</p>
      <form action={(state === "live" ? pressOpen : sendAnotherLink).bind(null, token)} className="grid">
        <LangKept of={of} />
        <SubmitButton size="large" wide>
          {t(state === "live" ? "company.enter.open" : "company.enter.send")}
        </SubmitButton>
      </form>
    </>
  )
}
