import { isEligible } from "@/lib/domain/childcare/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { ageRangeOn } from "@/lib/platform/partial-dates"
import { oldestInCare, ratiosInput } from "./schema"

/** How many children of an age one adult looks after; each band reaches up to its age, which is not in it any more. */
export type Ratios = readonly { under: number; perAdult: number }[]

/** Where an organisation begins, until it enters its own. Settings, not legal advice. */
export const usualRatios: Ratios = [
  { under: 2, perAdult: 3 },
  { under: 3, perAdult: 4 },
  { under: 6, perAdult: 8 },
  { under: oldestInCare, perAdult: 10 },
]
const byCountry: Record<string, Ratios> = {
  /** the early years framework of England */
  GB: [
    { under: 2, perAdult: 3 },
    { under: 3, perAdult: 4 },
    { under: oldestInCare, perAdult: 8 },
  ],
}
export const usualAnswerHours = 24
const fewestAdults = 2

/** An organisation's own ratios, or those its country begins with. */
export function ratiosOf(stored: unknown, country: string | null): Ratios {
  const own = ratiosInput.safeParse(stored)
  return own.success ? own.data : (byCountry[country ?? ""] ?? usualRatios)
}

/** Adults needed for these children on that day: each child in the band of its age then, who is too old left out. Where only part
 * of a birth is known, the child counts as the younger. */
export function adultsNeeded(births: readonly string[], day: CivilDate, ratios = usualRatios): number {
  const inCare = births.filter((birth) => isEligible({ birth }, day))
  return adultsForAges(
    inCare.map((birth) => ageRangeOn(birth, day).least),
    ratios,
  )
}

/** Never fewer than two adults, and none where no child is. */
export function adultsForAges(ages: readonly number[], ratios = usualRatios): number {
  if (ages.length === 0) return 0
  const bands = ratios.map(({ under, perAdult }, place) => {
    const from = ratios[place - 1]?.under ?? Number.NEGATIVE_INFINITY
    return { children: ages.filter((age) => from <= age && age < under).length, perAdult }
  })
  return Math.max(fewestAdults, Math.ceil(sharesOf(bands)))
}

/** The sum of children by ratio, as a fraction of whole numbers: thirds and eighths do not add up to a bit more than they are. */
function sharesOf(bands: readonly { children: number; perAdult: number }[]): number {
  const common = bands.reduce((product, { perAdult }) => product * perAdult, 1)
  return bands.reduce((sum, { children, perAdult }) => sum + (children * common) / perAdult, 0) / common
}
