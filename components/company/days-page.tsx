import { SubmitButton } from "@/components/form/submit-button"
import { Card } from "@/components/ui/card"
import { described, HintAndError } from "@/components/ui/field-frame"
import { Notice } from "@/components/ui/notice"
import { PersonToCall } from "@/components/ui/person-to-call"
import type { SharedDays } from "@/lib/domain/company-days/schema"
import { dayName } from "@/lib/platform/dates"
import { languageName } from "@/lib/words/languages"
import { pressAgree, pressDecline } from "./answer-forms"
import { Fact } from "./fact"
import { PageHead } from "./page-head"
import { type InSpace, LangKept, Said } from "./said"
import { WhoSheIs } from "./who-she-is"

type DaysProps = { of: InSpace; shadowing: SharedDays }

/** The planned days of a shadowing, and whether they suit. */
export function DaysPage({ of, shadowing }: DaysProps) {
  const { t, locale } = of
  const { declinedOn } = shadowing
  return (
    <>
      <PageHead of={of}>{t("company.days.title")}</PageHead>
      <Said of={of} />
      {declinedOn && (
        <Notice>{t("company.days.declined", { day: dayName(declinedOn, "UTC", locale) })}</Notice>
      )}
      <Card title={t("company.days.days")} count={shadowing.days.length}>
        <p className="mb-4">{t("company.days.lead")}</p>
        <Asked of={of} shadowing={shadowing} />
        <AgreeForm of={of} shadowing={shadowing} />
      </Card>
      <Card title={t("company.days.other")}>
        <DeclineForm of={of} shadowing={shadowing} />
      </Card>
    </>
  )
}

function Asked({ of, shadowing }: DaysProps) {
  const { t, locale } = of
  const { days, site, tasksAgreed, supervisor, instructionLanguages, contactCounsellor } = shadowing
  const languages = instructionLanguages.map((tag) => languageName(tag, locale)).join(", ")
  return (
    <>
      <ul className="mb-4 divide-y divide-divider border-y border-divider">
        {days.map(({ date, start, end }) => (
          <li key={`${date} ${start}`} className="figures flex flex-wrap justify-between gap-x-4 py-3">
            <span className="font-semibold">{dayName(date, "UTC", locale)}</span>
            <span dir="ltr">{`${start}–${end}`}</span>
          </li>
        ))}
      </ul>
      <dl className="grid gap-3">
        <Fact label={t("company.agreement.who")}>
          <WhoSheIs of={of} placement={shadowing} />
        </Fact>
        <Fact label={t("company.placement.site")}>{site}</Fact>
        <Fact label={t("company.placement.tasks")}>{tasksAgreed}</Fact>
        <Fact label={t("company.days.supervisor")}>{supervisor && <bdi>{supervisor}</bdi>}</Fact>
        <Fact label={t("company.placement.languages")}>{languages}</Fact>
        <Fact label={t("company.placement.contact")}>
          <PersonToCall of={contactCounsellor} />
        </Fact>
      </dl>
    </>
  )
}

function AgreeForm({ of, shadowing: { placementRef, edition } }: DaysProps) {
  return (
    <form action={pressAgree.bind(null, placementRef, edition)} className="mt-5 grid">
      <LangKept of={of} />
      <SubmitButton size="large" wide>
        {of.t("company.days.yes")}
      </SubmitButton>
    </form>
  )
}

function DeclineForm({ of, shadowing: { placementRef, edition } }: DaysProps) {
  const { t } = of
  const hint = t("company.days.wordsHint")
  return (
    <form action={pressDecline.bind(null, placementRef, edition)} className="grid gap-4">
      <LangKept of={of} />
      <div className="grid gap-1.5">
        <label htmlFor="words" className="font-semibold">
          {t("company.days.words")}
        </label>
        <HintAndError id="words" hint={hint} />
        <input {...described("words", { hint })} name="words" maxLength={300} className="writable" />
      </div>
      <SubmitButton variant="secondary" wide className="min-h-12">
        {t("company.days.no")}
      </SubmitButton>
    </form>
  )
}
