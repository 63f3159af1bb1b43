import { meetings } from "./cast/meetings"
import { care, papers } from "./cast/papers"
import { players } from "./cast/players"
import { type Ask, stage } from "./cast/stage"
import { women } from "./cast/women"
import { work } from "./cast/work"
import { beforeTheMorning } from "./plain-day"

export type { Player } from "./cast/players"
export type { Ask } from "./cast/stage"
export type Cast = Awaited<ReturnType<typeof makeCast>>

/** Harbour House and Elbe Haus with their people: small enough to know by heart, rich enough that every wall is met. */
export async function makeCast(ask: Ask, given?: Date) {
  const now = given ?? new Date()
  const set = stage(ask, now, given ? undefined : beforeTheMorning)
  const people = await players(set)
  const known = { ...people, ...(await women(set, people)) }
  const met = { ...known, ...(await meetings(set, known)) }
  const written = { ...(await papers(set, met)), ...(await care(set, met)) }
  return { ...met, ...written, ...(await work(set, known)), put: set.put, now }
}
