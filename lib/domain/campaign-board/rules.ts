import type { Gap } from "@/lib/domain/campaign/rules"
import { countryGap } from "@/lib/domain/campaign/rules"
import type { InviteState } from "@/lib/domain/campaign-invite/schema"
import type { Phase } from "@/lib/domain/participant/schema"
import { outside, shadowingCount, shadowingHours } from "@/lib/domain/placement/rules"

/** Minutes between which a woman at a company counts. */
export const countedMinutes = { least: shadowingHours.least * 60, most: shadowingHours.most * 60 } as const

/** A woman at a company, in the days of a campaign. */
export type Pair = {
  participantId: string
  employerId: string
  placementId: string
  /** Minutes that the company confirmed, and those on which it has said nothing yet. */
  confirmed: number
  waiting: number
  /** Minutes of the days that are planned there, and whether all of it is confirmed by both. */
  planned: number
  isConfirmed: boolean
}

export type Woman = { id: string; name: string; phase: Phase }
export type WomanLine = Woman & { pairs: Pair[]; counted: number; confirmed: number }

const gone: readonly Phase[] = [...outside, "exited", "followed_up"]

/** Who takes part is looked at, and whoever has been at a company in these days. */
export function womenOf(women: readonly Woman[], pairs: readonly Pair[]): WomanLine[] {
  return women.flatMap((woman) => {
    const hers = pairs.filter(({ participantId }) => participantId === woman.id)
    if (hers.length === 0 && gone.includes(woman.phase)) return []
    const counted = hers.filter(({ confirmed }) => shadowingCount(confirmed).counts === "yes").length
    return [{ ...woman, pairs: hers, counted, confirmed: total(hers.map(({ confirmed }) => confirmed)) }]
  })
}

/** How confirmed minutes stand to the two to eight hours; nothing where none are confirmed. */
export function standingOf({ confirmed }: Pick<Pair, "confirmed">): "counts" | "tooFew" | "tooMany" | null {
  if (confirmed === 0) return null
  const { counts } = shadowingCount(confirmed)
  return counts === "yes" ? "counts" : counts
}

export type Gaps = { country: Gap; withoutHost: WomanLine[]; outside: Pair[] }

/** What is missing as it stands: companies, hosts, and hours within the limits. */
export function gapsOf(invited: number, women: readonly WomanLine[]): Gaps {
  return {
    country: countryGap(invited),
    withoutHost: women.filter(({ counted, phase }) => counted === 0 && !gone.includes(phase)),
    outside: women.flatMap(({ pairs }) =>
      pairs.filter((pair) => ["tooFew", "tooMany"].includes(standingOf(pair) ?? "")),
    ),
  }
}

type Invited = { state: InviteState }

export function figuresOf(invites: readonly Invited[], women: readonly WomanLine[]) {
  const count = (...states: InviteState[]) => invites.filter(({ state }) => states.includes(state)).length
  const pairs = women.flatMap((woman) => woman.pairs)
  return {
    agreed: count("agreed", "hosted"),
    hosted: count("hosted"),
    declined: count("declined"),
    unanswered: count("invited", "no_answer"),
    met: women.filter(({ counted }) => counted > 0).length,
    women: women.length,
    confirmed: total(pairs.map(({ confirmed }) => confirmed)),
    waiting: total(pairs.map(({ waiting }) => waiting)),
  }
}

function total(minutes: readonly number[]): number {
  return minutes.reduce((sum, one) => sum + one, 0)
}
