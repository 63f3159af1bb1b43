import { isEligible } from "@/lib/domain/childcare/rules"
import type { CivilDate } from "@/lib/platform/dates"
import { ageRangeOn } from "@/lib/platform/partial-dates"

/** A child as the quick log shows her: the name and how old she is at least. */
export function childChoice(
  { id, givenName, birth }: { id: string; givenName: string | null; birth: string },
  day: CivilDate,
) {
  return { id, name: givenName, age: ageRangeOn(birth, day).least, eligible: isEligible({ birth }, day) }
}

const halfHour = 30 * 60_000

/** The half hour that has just passed: when a session that is logged now has probably ended. */
export function lastHalfHour(now: Date): Date {
  return new Date(Math.floor(now.getTime() / halfHour) * halfHour)
}
