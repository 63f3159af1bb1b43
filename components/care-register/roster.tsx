"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/components/ui/card"
import { Checkbox } from "@/components/ui/checkbox"
import { EmptyState } from "@/components/ui/empty-state"
import type { TodaysCare } from "@/lib/domain/care-register/queries"
import { timeRange } from "@/lib/platform/dates"
import { AdultsBadge } from "./adults-badge"
import { FamilyBlock } from "./family-block"

export type RosterDay = Pick<TodaysCare, "day" | "today" | "timezone" | "mayMark">
type RosterProps = RosterDay & { provisions: TodaysCare["provisions"] }

/** The care of a day by place and time: every press is saved at once. */
export function Roster({ provisions, ...day }: RosterProps) {
  const t = useTranslations("care-register")
  const [fromPaper, setFromPaper] = useState(day.day !== day.today)
  if (provisions.length === 0)
    return (
      <EmptyState icon="child" title={t(day.day === day.today ? "empty" : "emptyThatDay")}>
        {t("emptyWhy")}
      </EmptyState>
    )
  return (
    <div className="grid grid-cols-1 gap-6">
      {day.mayMark && (
        <div data-chrome>
          <Checkbox
            label={t("fromPaper")}
            name="fromPaper"
            checked={fromPaper}
            onChange={(event) => setFromPaper(event.target.checked)}
          />
        </div>
      )}
      {provisions.map((provision) => (
        <ProvisionCard key={provision.offer} provision={provision} day={day} fromPaper={fromPaper} />
      ))}
    </div>
  )
}

type ProvisionCardProps = { provision: RosterProps["provisions"][number]; day: RosterDay; fromPaper: boolean }

/** One place for children at one time, family by family. */
function ProvisionCard({ provision, day, fromPaper }: ProvisionCardProps) {
  const t = useTranslations("care-register")
  const { startsAt, endsAt, place, ages, adults, adultsNeeded, families, carers } = provision
  const children = families.flatMap((family) => family.children)
  const others = ages.length - children.filter(({ state }) => state !== "no_show").length
  const inCare = children.filter(({ state }) => state === "checked_in").length
  return (
    <Card
      flush
      title={
        <>
          <span className="figures">{timeRange(startsAt, endsAt, day.timezone)}</span>
          {place && <bdi className="font-normal text-muted"> {place}</bdi>}
        </>
      }
    >
      <div className="grid gap-1.5 px-4 pb-3 text-table md:px-5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <span className="text-muted">
            {t("expected", { count: ages.length })}
            {inCare > 0 && `, ${t("inCareNow", { count: inCare })}`}
          </span>
          <AdultsBadge present={adults} needed={adultsNeeded} />
        </p>
        {carers && carers.length > 0 && (
          <p className="text-muted">
            {t("carers")} <bdi>{carers.join(", ")}</bdi>
          </p>
        )}
      </div>
      <ul className="divide-y divide-divider border-t border-divider">
        {families.map((family) => (
          <FamilyBlock
            key={family.children[0]?.booking}
            family={family}
            day={day}
            fromPaper={fromPaper}
            planned={provision}
            t={t}
          />
        ))}
        {others > 0 && <li className="px-4 py-4 text-muted md:px-5">{t("others", { count: others })}</li>}
      </ul>
    </Card>
  )
}
