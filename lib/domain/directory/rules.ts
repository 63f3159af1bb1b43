import { addDays, type CivilDate } from "@/lib/platform/dates"

/** After so many days nobody can rely on what is written of a service. */
export const checkedFor = 180

/** What was checked before this day must be checked again. */
export function staleBefore(today: CivilDate): CivilDate {
  return addDays(today, -checkedFor)
}

export function isStale(checkedOn: CivilDate | null, today: CivilDate): boolean {
  return checkedOn === null || checkedOn < staleBefore(today)
}
