import type { ReactNode } from "react"
import { Card } from "@/components/ui/card"
import type { SharedAgreement } from "@/lib/domain/company-agreement/schema"
import type { SharedDays } from "@/lib/domain/company-days/schema"
import { dayName } from "@/lib/platform/dates"
import { companyHref } from "./place"
import type { InSpace } from "./said"
import { WhoSheIs } from "./who-she-is"

type DeclinedProps = { of: InSpace; shadowings: readonly (SharedDays & { declinedOn: string })[] }

/** Days that the company said no to, for as long as no others are planned. */
export function Declined({ of, shadowings }: DeclinedProps) {
  const { t, locale } = of
  if (shadowings.length === 0) return null
  return (
    <Card title={t("company.home.declined")} count={shadowings.length} flush>
      <ul className="divide-y divide-divider border-t border-divider">
        {shadowings.map((shadowing) => (
          <Answered
            key={shadowing.placementRef}
            of={of}
            path={`/days/${shadowing.placementRef}`}
            whose={shadowing}
          >
            {t("company.home.declinedOn", { day: dayName(shadowing.declinedOn, "UTC", locale) })}
          </Answered>
        ))}
      </ul>
    </Card>
  )
}

type SignedProps = { of: InSpace; agreements: readonly (SharedAgreement & { signedOn: string })[] }

/** The agreements that the company has signed, to be read again. */
export function Signed({ of, agreements }: SignedProps) {
  const { t, locale } = of
  if (agreements.length === 0) return null
  return (
    <Card title={t("company.home.signed")} count={agreements.length} flush>
      <ul className="divide-y divide-divider border-t border-divider">
        {agreements.map((agreement) => (
          <Answered
            key={agreement.placementRef}
            of={of}
            path={`/agreements/${agreement.placementRef}`}
            whose={agreement}
          >
            {t("company.home.signedOn", { day: dayName(agreement.signedOn, "UTC", locale) })}
          </Answered>
        ))}
      </ul>
    </Card>
  )
}

type AnsweredProps = {
  of: InSpace
  path: string
  whose: Pick<SharedAgreement, "firstName">
  children: ReactNode
}

function Answered({ of, path, whose, children }: AnsweredProps) {
  return (
    <li className="grid gap-0.5 px-4 py-3 md:px-5">
      <a
        href={companyHref(path, { lang: of.place.lang })}
        className="link inline-flex min-h-11 items-center font-semibold"
      >
        <WhoSheIs of={of} placement={whose} />
      </a>
      <p className="text-table text-muted">{children}</p>
    </li>
  )
}
