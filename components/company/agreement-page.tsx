import { SubmitButton } from "@/components/form/submit-button"
import { Card } from "@/components/ui/card"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Notice } from "@/components/ui/notice"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { SharedAgreement } from "@/lib/domain/company-agreement/schema"
import { legalFormsOf } from "@/lib/domain/legal-form/rules"
import { weekdays } from "@/lib/domain/recurrence/schema"
import { planFrom } from "@/lib/domain/work-week/rules"
import { dayName } from "@/lib/platform/dates"
import { pressSign } from "./answer-forms"
import { Fact } from "./fact"
import { PageHead } from "./page-head"
import { keyOfSaying } from "./place"
import { type InSpace, LangKept, Said } from "./said"
import { WhoSheIs } from "./who-she-is"

type AgreementProps = { of: InSpace; agreement: SharedAgreement }

/** An agreement of this company's: what it says, and the host's signature or the place for it. */
export function AgreementPage({ of, agreement }: AgreementProps) {
  const { t, locale } = of
  const { signedOn, version } = agreement
  return (
    <>
      <PageHead of={of}>{t("company.agreement.title")}</PageHead>
      <Said of={of} beside={["nameMissing", ...(signedOn ? (["signedAlready"] as const) : [])]} />
      {signedOn && (
        <Notice tone="success">
          {t("company.agreement.signed", { day: dayName(signedOn, "UTC", locale) })}
        </Notice>
      )}
      <Card title={t("company.agreement.terms")}>
        <p className="mb-4 text-muted">{t("company.agreement.version", { version })}</p>
        <Terms of={of} agreement={agreement} />
      </Card>
      {!signedOn && (
        <Card title={t("company.agreement.sign")}>
          <SignForm of={of} agreement={agreement} />
        </Card>
      )}
    </>
  )
}

function Terms({ of, agreement }: AgreementProps) {
  const { t, locale } = of
  const { company, site, startDate, endDate, months, weeklyHours, objectives, insurance, tutor } = agreement
  const day = (date: string) => dayName(date, "UTC", locale)
  return (
    <dl className="grid gap-3">
      <Fact label={t("company.agreement.who")}>
        <WhoSheIs of={of} placement={agreement} />
      </Fact>
      <Fact label={t("company.agreement.company")}>
        <bdi>{company}</bdi>
      </Fact>
      <Fact label={t("company.placement.site")}>{site}</Fact>
      <Fact label={t("company.agreement.first")}>{day(startDate)}</Fact>
      <Fact label={t("company.agreement.last")}>{day(endDate)}</Fact>
      <Fact label={t("company.agreement.lasts")}>{t("company.agreement.months", { count: months })}</Fact>
      <Fact label={t("company.placement.weekly")}>{t("company.hours", { hours: weeklyHours })}</Fact>
      <Plan of={of} agreement={agreement} />
      <Fact label={t("company.agreement.legalForm")}>
        <LegalForm of={of} agreement={agreement} />
      </Fact>
      <Fact label={t("company.placement.tasks")}>{agreement.tasksAgreed}</Fact>
      <Fact label={t("company.placement.support")}>{agreement.supportAgreed}</Fact>
      {objectives.length > 0 && (
        <Fact label={t("company.agreement.objectives")}>
          <ul className="list-disc ps-5">
            {objectives.map((label) => (
              <li key={label}>
                <bdi>{label}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label={t("company.agreement.insurance")}>{insurance}</Fact>
      <Fact label={t("company.agreement.tutor")}>
        <PersonToCall of={tutor} />
      </Fact>
    </dl>
  )
}

function Plan({ of: { t }, agreement: { weeklyPlan } }: AgreementProps) {
  const plan = planFrom(weeklyPlan)
  if (plan.length === 0) return null
  return (
    <Fact label={t("company.agreement.plan")}>
      <ul className="figures grid">
        {plan.map(({ day, from, until }) => {
          const name = t(`session-series.weekdayNames.${weekdays[day - 1] ?? "MO"}`)
          return <li key={day}>{t("company.agreement.planned", { day: name, from, until })}</li>
        })}
      </ul>
    </Fact>
  )
}

/** As the country's own law calls it, beside the reader's word for it. */
function LegalForm({ of: { t }, agreement: { legalForm, country } }: AgreementProps) {
  const form = t(`work-experience.legalForms.${legalForm}`)
  const local = legalFormsOf(country).find((one) => one.form === legalForm)
  return local?.name ? t("company.agreement.legalFormOf", { form, name: local.name }) : form
}

function SignForm({ of, agreement: { placementRef, version, company } }: AgreementProps) {
  const { t, place } = of
  const error = place.said === "nameMissing" ? t(keyOfSaying(place.said)) : undefined
  const hint = t("company.agreement.signHint", { company })
  return (
    <form action={pressSign.bind(null, placementRef, version)} className="grid gap-4" noValidate>
      <LangKept of={of} />
      <div className="grid gap-1.5">
        <label htmlFor="name" className="font-semibold">
          {t("company.agreement.name")}
        </label>
        <HintAndError id="name" hint={hint} error={error} />
        <input
          {...described("name", { hint, error })}
          name="name"
          autoComplete="name"
          maxLength={120}
          className="writable"
        />
      </div>
      <SubmitButton size="large" wide>
        {t("company.agreement.button")}
      </SubmitButton>
      <p className="text-table text-muted">{t("company.agreement.wrong")}</p>
    </form>
  )
}
