import type { Place } from "@/components/table/place"
import type { AgendaAsked } from "@/lib/domain/agenda/schema"

/** Where the agenda stands: how it is looked at, which days, whose, where. */
export function addressOf({ view, date, of, room, care }: AgendaAsked): Place {
  const query = Object.entries({ view, date, of, room, care }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  )
  return { path: "/agenda", query: Object.fromEntries(query) }
}
