import { getLocale, getTranslations } from "next-intl/server"
import { PrintButton } from "@/components/ui/print-button"
import type { CareSheet } from "@/lib/domain/care-register/queries"
import { longDayName, timeRange } from "@/lib/platform/dates"
import { SheetTable } from "./sheet-table"

/** The list of a day on A4, and above it what is not printed. */
export async function SheetView({ sheet }: { sheet: CareSheet }) {
  const [t, all, locale] = await Promise.all([
    getTranslations("care-register.sheet"),
    getTranslations("care-register"),
    getLocale(),
  ])
  const { day, timezone, organisation, provisions, isCarer } = sheet
  const back = isCarer ? "/care" : `/childcare/roster?date=${day}`
  return (
    <main className="grid grid-cols-1 gap-4 pb-8 print:block print:p-0">
      <div data-chrome className="mx-auto grid w-full max-w-[210mm] gap-4 p-4">
        <p>
          <a href={back} className="link">
            {t("back")}
          </a>
        </p>
        <p>
          <PrintButton variant="primary">{t("print")}</PrintButton>
        </p>
      </div>
      <article className="sheet mx-auto grid w-full max-w-[210mm] gap-6 bg-surface p-4 text-[10.5pt] text-ink md:p-[14mm] print:max-w-none print:p-0">
        <header className="grid gap-1">
          <h1 className="text-[18pt] leading-snug">
            {t("title")}: {longDayName(day, timezone, locale)}
          </h1>
          <p>
            <bdi>{organisation}</bdi> · {t("personal")}
          </p>
        </header>
        {provisions.length === 0 && <p>{t("empty")}</p>}
        {provisions.map((provision) => (
          <section key={provision.offer} className="grid gap-2">
            <h2 className="text-[13pt]">
              <span className="figures">{timeRange(provision.startsAt, provision.endsAt, timezone)}</span>
              {provision.place && <bdi className="font-normal"> {provision.place}</bdi>}
            </h2>
            <p>
              {t("adults", { children: provision.ages.length, needed: provision.adultsNeeded })}
              {provision.carers && provision.carers.length > 0 && (
                <>
                  {" · "}
                  {all("carers")} <bdi>{provision.carers.join(", ")}</bdi>
                </>
              )}
            </p>
            <SheetTable provision={provision} />
          </section>
        ))}
        <p className="text-muted">{t("later")}</p>
      </article>
    </main>
  )
}
