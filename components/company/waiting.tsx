import { LinkButton } from "@/components/ui/link-button"
import type { SharedAgreement } from "@/lib/domain/company-agreement/schema"
import type { SharedDays } from "@/lib/domain/company-days/schema"
import { dayName } from "@/lib/platform/dates"
import { companyHref } from "./place"
import type { InSpace } from "./said"
import { WhoSheIs } from "./who-she-is"

/** An agreement that the host has still to sign. */
export function AgreementToSign({ of, agreement }: { of: InSpace; agreement: SharedAgreement }) {
  const { t, locale, place } = of
  const day = dayName(agreement.startDate, "UTC", locale)
  return (
    <div className="grid gap-3">
      <div className="grid gap-0.5">
        <p className="font-semibold">
          <WhoSheIs of={of} placement={agreement} />
        </p>
        <p className="flex flex-wrap gap-x-3">
          <span>{t("company.home.agreement")}</span>
          <span className="figures">{t("company.home.from", { day })}</span>
        </p>
      </div>
      <LinkButton
        href={companyHref(`/agreements/${agreement.placementRef}`, { lang: place.lang })}
        variant="primary"
        className="min-h-12"
        aria-label={t("company.home.readOne", { day })}
      >
        {t("company.home.read")}
      </LinkButton>
    </div>
  )
}

/** Days of a shadowing that the company has not answered. */
export function DaysToAgree({ of, shadowing }: { of: InSpace; shadowing: SharedDays }) {
  const { t, locale, place } = of
  const { placementRef, days } = shadowing
  const day = dayName(days[0]?.date ?? "", "UTC", locale)
  return (
    <div className="grid gap-3">
      <div className="grid gap-0.5">
        <p className="font-semibold">
          <WhoSheIs of={of} placement={shadowing} />
        </p>
        <p className="flex flex-wrap gap-x-3">
          <span>{t("company.home.days")}</span>
          <span className="figures">{t("company.home.from", { day })}</span>
        </p>
      </div>
      <LinkButton
        href={companyHref(`/days/${placementRef}`, { lang: place.lang })}
        variant="primary"
        className="min-h-12"
        aria-label={t("company.home.seeOne", { day })}
      >
        {t("company.home.see")}
      </LinkButton>
    </div>
  )
}
