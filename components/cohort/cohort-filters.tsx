import { ChoiceMenu } from "@/components/table/choice-menu"
import { FilterTags } from "@/components/table/filter-tags"
import { hrefOf, type Place } from "@/components/table/place"
import { SwitchLinks } from "@/components/table/switch-links"
import { SoftLinks } from "@/components/ui/soft-links"
import type { CohortWords } from "./words"

/** What the list can be limited to, with how many that would leave. */
export type Counts = {
  all: number
  flags: Record<string, number>
  phases: Record<string, number>
  /** Nothing where everybody on the list has the reader for a counsellor. */
  counsellors: { id: string; name: string }[] | null
}
/** A limit that holds, by its name in the address. */
export type Limit = { key: string; label: string }

type CohortFiltersProps = { counts: Counts; limits: readonly Limit[]; place: Place; words: CohortWords }

/** The views by flag, what else the list can be limited to, and the limits that hold now, each with the way to lift it. */
export function CohortFilters({ counts, limits, place, words }: CohortFiltersProps) {
  const { flag, phase, counsellor } = place.query
  const choice = (key: string, value: string | null, label: string) => ({
    label,
    href: hrefOf(place, { [key]: value }),
    chosen: place.query[key] === (value ?? undefined),
  })
  const views = [
    { ...choice("flag", null, words.all), count: counts.all },
    ...words.flagOrder.map((one) => ({
      ...choice("flag", one, words.flags[one]),
      count: counts.flags[one] ?? 0,
    })),
  ]
  const phases = words.phaseOrder
    .filter((one) => counts.phases[one])
    .map((one) => choice("phase", one, `${words.phases[one]} (${counts.phases[one]})`))
  const counsellors = counts.counsellors && [...counts.counsellors, { id: "none", name: words.nobody }]
  return (
    <div data-chrome className="grid gap-3" key={`${flag} ${phase} ${counsellor}`}>
      <SwitchLinks label={words.views} choices={views} />
      <SoftLinks>
        <div className="flex flex-wrap items-center gap-2">
          <ChoiceMenu label={words.phase} choices={phases} />
          {counsellors && (
            <ChoiceMenu
              label={words.counsellor}
              choices={counsellors.map(({ id, name }) => choice("counsellor", id, name))}
            />
          )}
          <FilterTags
            tags={limits.map(({ key, label }) => ({ label, removeHref: hrefOf(place, { [key]: null }) }))}
            clearHref={hrefOf(place, Object.fromEntries(limits.map(({ key }) => [key, null])))}
          />
        </div>
      </SoftLinks>
    </div>
  )
}
