import { getTranslations } from "next-intl/server"
import type { Place } from "@/components/table/place"
import { type EmployersAsked, silentFor } from "@/lib/domain/employer-list/schema"

/** A limit that holds, by its name in the address. */
export type Limit = { key: string; label: string }

/** The limits that hold, in words. */
export async function limitsOf(asked: EmployersAsked): Promise<Limit[]> {
  const [words, marks] = await Promise.all([
    getTranslations("employer"),
    getTranslations("employer-list.marks"),
  ])
  const { sector, size, measure, ...flags } = asked
  return [
    sector && { key: "sector", label: words(`sectors.${sector}`) },
    size && { key: "size", label: words(`sizes.${size}`) },
    measure && { key: "measure", label: words(`measures.${measure}`) },
    flags.due && { key: "due", label: marks("due") },
    flags.free && { key: "free", label: marks("free") },
    flags.silent && { key: "silent", label: marks("silent", { days: silentFor }) },
    flags.paused && { key: "paused", label: marks("paused") },
    flags.social && { key: "social", label: marks("social") },
  ].filter((limit) => typeof limit === "object")
}

/** Where the list stands: only what differs from how it begins is in the address. */
export function placeOf({ whose, sort, ...asked }: EmployersAsked, page: number): Place {
  const { page: _, ...limits } = asked
  const query = {
    ...limits,
    whose: whose === "all" && whose,
    sort: sort !== "name" && sort,
    page: page > 1 && String(page),
  }
  return {
    path: "/employers",
    query: Object.fromEntries(
      Object.entries(query).flatMap(([key, value]) => (value ? [[key, value === true ? "1" : value]] : [])),
    ),
  }
}
