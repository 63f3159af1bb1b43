import "server-only"
import type { Tx } from "@/lib/platform/transaction"

/** Somebody here who may be the same woman. Of a file that the person may not open there is no name. */
export type LookAlike = {
  id: string
  code: string
  birthYear: string | null
  name: string | null
  latinName: string | null
  phase: string | null
  counsellors: string[]
  hers: boolean
  sameBirth: "same" | "near" | "unknown" | "other"
  whole: boolean
  toldApart: boolean
}

/** A file here that may be hers too. */
export type SecondFile = LookAlike & {
  /** It was there first. */
  earlier: boolean
  /** Since when somebody's word waits that both are one woman's. */
  proposal: string | null
  proposedAt: Date | null
}

type Typed = { names: readonly (string | null | undefined)[][]; birth: string | null; besides: string | null }

/** Who looks like a woman, the likeliest first; the database compares, because it may know names that the person may not. */
export function lookAlikesOf(tx: Tx, { names, birth, besides }: Typed): Promise<LookAlike[]> {
  const written = names.map((parts) => parts.filter(Boolean).join(" ")).filter((name) => name.trim() !== "")
  return tx.$queryRaw<LookAlike[]>`
    select id, code, birth_year as "birthYear", name, latin_name as "latinName", phase, counsellors, hers,
      same_birth as "sameBirth", whole, told_apart as "toldApart"
    from sec.look_alikes(${written}::text[], ${birth}, ${besides}::uuid)`
}
