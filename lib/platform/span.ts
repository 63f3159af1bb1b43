import "server-only"
import { type CivilDate, endOfDay, instantAt } from "./dates"

/** What a day's clock shows from start to end: an end of "00:00" is the midnight with which the day is over. */
export function spanOn(
  day: CivilDate,
  { startTime, endTime }: { startTime: string; endTime: string },
  timezone: string,
): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: instantAt(day, startTime, timezone),
    endsAt: endTime === "00:00" ? endOfDay(day, timezone) : instantAt(day, endTime, timezone),
  }
}
