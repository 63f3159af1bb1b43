import { randomUUID } from "node:crypto"
import { dayOfCast, withinItsDay } from "@/tests/support/plain-day"

/** Asks the database as its owner. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
export type Stage = ReturnType<typeof stage>

export const hour = 3_600_000
const day = 24 * hour
const known = " on conflict (country, name_key) do update set name = excluded.name"

/** Where the cast is put: a way to write a row, and the days around now. */
export function stage(ask: Ask, now: Date, moved = (moment: Date) => moment) {
  const at = (days: number) => moved(onTheHour(withinItsDay(new Date(now.getTime() + days * day))))
  return {
    /** Writes one row and answers its id; `null` for a table whose key is not called id, "shared" for a company that another cast of
     * the country may know already. */
    put: async (table: string, row: object, key: "id" | "shared" | null = "id"): Promise<string> => {
      const columns = Object.keys(row)
      const places = columns.map((_, place) => `$${place + 1}`)
      const [written] = await ask(
        `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})${key === "shared" ? known : ""}${key ? " returning id" : ""}`,
        Object.values(row),
      )
      return String(written?.id ?? "")
    },
    /** So many days from now, on the hour; an hour earlier where an hour from then would end on another day. */
    at,
    /** The day so many days from now, where the cast works. */
    on: (days: number) => dayOfCast(new Date(now.getTime() + days * day)),
    unique: () => randomUUID().slice(0, 8),
  }
}

function onTheHour(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / hour) * hour)
}
