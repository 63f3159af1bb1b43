import { randomUUID } from "node:crypto"

/** Asks the database as its owner. */
export type Ask = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
export type Stage = ReturnType<typeof stage>

export const hour = 3_600_000
const day = 24 * hour

/** Where the cast is put: a way to write a row, and the days around now. */
export function stage(ask: Ask, now: Date) {
  const at = (days: number) => new Date(Math.floor(now.getTime() / hour) * hour + days * day)
  return {
    /** Writes one row and answers its id; `null` for a table whose key is not called id. */
    put: async (table: string, row: object, key: "id" | null = "id"): Promise<string> => {
      const columns = Object.keys(row)
      const places = columns.map((_, place) => `$${place + 1}`)
      const [written] = await ask(
        `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")})${key ? " returning id" : ""}`,
        Object.values(row),
      )
      return String(written?.id ?? "")
    },
    /** So many days from now, on the hour. */
    at,
    on: (days: number) => at(days).toISOString().slice(0, 10),
    unique: () => randomUUID().slice(0, 8),
  }
}
