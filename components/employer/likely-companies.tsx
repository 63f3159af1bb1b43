"use client"

import { useTranslations } from "next-intl"
import { useFinding } from "@/components/table/use-finding"
import { suggestEmployers } from "@/lib/domain/employer/actions"

const shortest = 3
const anywhere = {}

/** Beside a name while it is typed: companies of the country that may be the same. It asks, and never stops anybody. */
export function LikelyCompanies({ name }: { name: string }) {
  const t = useTranslations("employer.register")
  const text = name.trim().length < shortest ? "" : name
  const finding = useFinding({ text, within: anywhere, look: suggestEmployers })
  const companies = finding.state === "found" ? finding.found.companies : []
  return (
    <div role="status">
      {companies.length > 0 && (
        <div className="boxed grid gap-2 rounded-card border border-divider bg-sunken px-4 py-3">
          <p className="font-semibold">{t("likely")}</p>
          <ul className="grid gap-1">
            {companies.map((company) => (
              <li key={company.id} className="flex flex-wrap items-baseline gap-x-3">
                <a href={`/employers/${company.id}`} className="link" target="_blank" rel="noopener">
                  <bdi>{company.name}</bdi>
                </a>
                <span className="text-table text-muted">
                  {[company.activity, t(company.ours ? "ours" : "others")].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
          <p className="max-w-text text-table">{t("likelyWhy")}</p>
        </div>
      )}
    </div>
  )
}
