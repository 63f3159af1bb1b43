import { getTranslations } from "next-intl/server"
import { ChoiceMenu } from "@/components/table/choice-menu"
import { FilterTags } from "@/components/table/filter-tags"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { SoftLinks } from "@/components/ui/soft-links"
import { employerSizes, familyMeasures, sectors } from "@/lib/domain/employer/schema"
import type { EmployerList } from "@/lib/domain/employer-list/queries"
import { type EmployersAsked, silentFor } from "@/lib/domain/employer-list/schema"
import { limitsOf } from "./limits"

type EmployerFiltersProps = { list: EmployerList; asked: EmployersAsked; place: Place; locale: string }

/** Whose companies, what to look at first, and what else the list can be limited to; the address is the whole state. */
export async function EmployerFilters({ list, asked, place, locale }: EmployerFiltersProps) {
  const [t, words, limits] = await Promise.all([
    getTranslations("employer-list"),
    getTranslations("employer"),
    limitsOf(asked),
  ])
  const { counts } = list
  const whose = (["ours", "all"] as const).map((one) => ({
    label: t(`whose.${one}`),
    href: hrefOf(place, { whose: one === "ours" ? null : one }),
    chosen: asked.whose === one,
    count: counts[one],
  }))
  const marks = (["due", "free", "silent", "paused"] as const).map((one) => ({
    label: t(`marks.${one}`, { days: silentFor }),
    href: hrefOf(place, { [one]: asked[one] ? null : "1" }),
    chosen: asked[one],
    count: counts[one],
  }))
  const social = {
    label: t("marks.social"),
    href: hrefOf(place, { social: asked.social ? null : "1" }),
    chosen: asked.social,
  }
  const choices = (key: string, values: readonly { value: string; label: string }[]) =>
    values.map(({ value, label }) => ({
      label,
      href: hrefOf(place, { [key]: value }),
      chosen: place.query[key] === value,
    }))
  const named = sectors
    .map((value) => ({ value, label: words(`sectors.${value}`) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  const sizes = employerSizes.map((value) => ({ value, label: words(`sizes.${value}`) }))
  const measures = familyMeasures.map((value) => ({ value, label: words(`measures.${value}`) }))
  return (
    <div data-chrome className="grid gap-3" key={JSON.stringify(place.query)}>
      <SwitchLinks label={t("whose.label")} choices={whose} />
      <SwitchLinks label={t("marks.label")} choices={[...marks, social]} />
      <SoftLinks>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceMenu label={t("filters.sector")} choices={choices("sector", named)} />
          <ChoiceMenu label={t("filters.size")} choices={choices("size", sizes)} />
          <ChoiceMenu label={t("filters.measure")} choices={choices("measure", measures)} />
          <FilterTags
            tags={limits.map(({ key, label }) => ({ label, removeHref: hrefOf(place, { [key]: null }) }))}
            clearHref={hrefOf(place, Object.fromEntries(limits.map(({ key }) => [key, null])))}
          />
        </div>
      </SoftLinks>
    </div>
  )
}
