import type { Told } from "@/lib/domain/phrase/rules"

/** What stands behind a text that needs a word of caution; the foot of the paper explains it. */
export const signs: Record<NonNullable<Told["mark"]>, string> = { unchecked: "*", untranslated: "°" }
