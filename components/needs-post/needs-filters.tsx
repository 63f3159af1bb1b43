import { getTranslations } from "next-intl/server"
import { ChoiceMenu } from "@/components/table/choice-menu"
import { FilterTags } from "@/components/table/filter-tags"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { SoftLinks } from "@/components/ui/soft-links"
import { sectors } from "@/lib/domain/employer/schema"
import { cefrLevels } from "@/lib/domain/language-skill/schema"
import type { NeedsAsked } from "@/lib/domain/needs-post/schema"

/** What the comparison is limited to; the address is the whole state. */
export async function NeedsFilters({ asked, place }: { asked: NeedsAsked; place: Place }) {
  const [t, named, limits] = await Promise.all([
    getTranslations("needs-post.compared"),
    getTranslations("employer.sectors"),
    needsLimits(asked),
  ])
  const marks = (["school", "noLicence"] as const).map((one) => ({
    label: t(`marks.${one}`),
    href: hrefOf(place, { [one]: asked[one] ? null : "1" }),
    chosen: asked[one],
  }))
  const choice = (key: "sector" | "level", value: string, label: string) => ({
    label,
    href: hrefOf(place, { [key]: value }),
    chosen: asked[key] === value,
  })
  return (
    <div data-chrome className="grid gap-3" key={JSON.stringify(place.query)}>
      <SwitchLinks label={t("marks.label")} choices={marks} />
      <SoftLinks>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceMenu
            label={t("columns.sector")}
            choices={sectors.map((sector) => choice("sector", sector, named(sector)))}
          />
          <ChoiceMenu
            label={t("marks.level")}
            choices={cefrLevels.map((level) => choice("level", level, t("marks.atMost", { level })))}
          />
          <FilterTags
            tags={limits.map(({ key, label }) => ({ label, removeHref: hrefOf(place, { [key]: null }) }))}
            clearHref={hrefOf(place, Object.fromEntries(limits.map(({ key }) => [key, null])))}
          />
        </div>
      </SoftLinks>
    </div>
  )
}

/** The limits that hold, in words. */
export async function needsLimits(asked: NeedsAsked) {
  const [t, named] = await Promise.all([
    getTranslations("needs-post.compared"),
    getTranslations("employer.sectors"),
  ])
  const { sector, level, school, noLicence } = asked
  return [
    sector && { key: "sector", label: named(sector) },
    level && { key: "level", label: t("marks.atMost", { level }) },
    school && { key: "school", label: t("marks.school") },
    noLicence && { key: "noLicence", label: t("marks.noLicence") },
  ].filter((limit) => typeof limit === "object")
}

/** Where the comparison stands: only what differs from how it begins is in the address. */
export function needsPlace({ sort, ...limits }: NeedsAsked): Place {
  const query = Object.entries({ ...limits, sort: sort !== "employer" && sort })
  return {
    path: "/employers/needs",
    query: Object.fromEntries(
      query.flatMap(([key, value]) => (value ? [[key, value === true ? "1" : value]] : [])),
    ),
  }
}
