import { getLocale, getTranslations } from "next-intl/server"
import { Card } from "@/components/ui/card"
import { payers } from "@/lib/domain/work-allowance/schema"
import type { WorkPage } from "@/lib/domain/work-experience/queries"
import { dayName, monthName } from "@/lib/platform/dates"
import { AllowanceButton, RemoveAllowance } from "./allowance-forms"

/** What she is paid month by month, and what each payer gives in all. */
export async function AllowanceCard({ page }: { page: WorkPage }) {
  const t = await getTranslations("work-experience.allowance")
  const written = page.allowances.map(({ month }) => month)
  const month = page.payableMonths.find((one) => !written.includes(one)) ?? page.payableMonths[0] ?? ""
  const usual = { payer: page.scheme === "city" ? ("city" as const) : ("organisation" as const), month }
  return (
    <Card title={t("title")}>
      {page.allowances.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <Months page={page} usual={usual} />
      )}
      {page.mayWrite && page.state !== "cancelled" && (
        <div data-chrome className="mt-4 border-t border-divider pt-4">
          <AllowanceButton
            workExperienceId={page.id}
            allowance={null}
            months={page.payableMonths}
            usual={usual}
          />
        </div>
      )}
    </Card>
  )
}

type MonthsProps = { page: WorkPage; usual: Parameters<typeof AllowanceButton>[0]["usual"] }

async function Months({ page, usual }: MonthsProps) {
  const [t, names, locale] = await Promise.all([
    getTranslations("work-experience.allowance"),
    getTranslations("work-experience.payers"),
    getLocale(),
  ])
  const money = (cents: number) =>
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(cents / 100)
  return (
    <>
      <ul className="grid gap-3">
        {page.allowances.map((one) => (
          <li key={one.id} className="grid gap-1 border-t border-divider pt-3 first:border-0 first:pt-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{monthName(`${one.month}-01`, "UTC", locale)}</span>
              <span className="figures font-semibold">{money(one.amount)}</span>
            </p>
            <p className="text-table text-muted">
              {names(one.payer)}
              {one.hostShare > 0 && ` · ${t("ofHost", { amount: money(one.hostShare) })}`} ·{" "}
              {one.paidOn ? t("paid", { day: dayName(one.paidOn, "UTC", locale) }) : t("unpaid")}
            </p>
            {page.mayWrite && (
              <div data-chrome className="flex flex-wrap items-center gap-1">
                <AllowanceButton
                  workExperienceId={page.id}
                  allowance={one}
                  months={page.payableMonths}
                  usual={usual}
                />
                <RemoveAllowance workExperienceId={page.id} allowance={one} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <dl className="mt-4 grid gap-1 border-t border-divider pt-3">
        {payers
          .filter((payer) => page.sums.by[payer])
          .map((payer) => (
            <div key={payer} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-muted">{names(payer)}</dt>
              <dd className="figures">{money(page.sums.by[payer] ?? 0)}</dd>
            </div>
          ))}
        <div className="flex flex-wrap justify-between gap-x-4 font-semibold">
          <dt>{t("total")}</dt>
          <dd className="figures">{money(page.sums.total)}</dd>
        </div>
      </dl>
    </>
  )
}
