import type { Phase } from "@/lib/domain/participant/schema"

type Who = "counsellor" | "coordinator"

/** What must be true of her file before a move; each has its sentence under life-cycle.missing. */
export type Guard =
  | "entryMet"
  | "consented"
  | "toldApart"
  | "profileAgreed"
  | "itineraryPlanned"
  | "mayWork"
  | "agreementSigned"
  | "roadMapDrafted"
  | "cameFromThere"
  | "followedUp"
  | "nothingDue"

/** Which act carries a move out: most are moves and nothing else. */
type Through = "move" | "eligibility" | "enrolment"

export type Step = {
  from: readonly Phase[]
  to: Phase
  by: readonly Who[]
  needs: readonly Guard[]
  through: Through
}

const anyone = ["counsellor", "coordinator"] as const
const counsellor = ["counsellor"] as const
const coordinator = ["coordinator"] as const

/** The phases between enrolment and road map. */
export const underWay = ["enrolled", "profiled", "in_itinerary", "work_experience", "road_map"] as const
const left = ["exited", "followed_up"] as const

const step = (row: Omit<Step, "needs" | "through"> & Partial<Step>): Step => ({
  needs: [],
  through: "move",
  ...row,
})

/** Where a case can go from where it is, who takes it there, and what must be true before. Anything not listed is refused. She comes
 * in by being registered; two files are made one, and a file is erased, by acts of their own. */
export const lifeCycle: readonly Step[] = [
  step({ from: ["registered"], to: "eligible", by: anyone, needs: ["entryMet"], through: "eligibility" }),
  step({ from: ["registered"], to: "not_eligible", by: anyone, through: "eligibility" }),
  step({
    from: ["eligible"],
    to: "enrolled",
    by: anyone,
    needs: ["entryMet", "consented", "toldApart"],
    through: "enrolment",
  }),
  step({ from: ["enrolled"], to: "profiled", by: counsellor, needs: ["profileAgreed"] }),
  step({ from: ["profiled"], to: "in_itinerary", by: counsellor, needs: ["itineraryPlanned"] }),
  step({
    from: ["in_itinerary"],
    to: "work_experience",
    by: counsellor,
    needs: ["mayWork", "agreementSigned"],
  }),
  step({
    from: ["in_itinerary", "work_experience"],
    to: "road_map",
    by: counsellor,
    needs: ["roadMapDrafted"],
  }),
  step({ from: underWay, to: "on_hold", by: counsellor }),
  ...underWay.map((to) => step({ from: ["on_hold"], to, by: counsellor, needs: ["cameFromThere"] })),
  step({ from: underWay, to: "exited", by: counsellor }),
  step({ from: ["exited"], to: "followed_up", by: counsellor, needs: ["followedUp"] }),
  step({ from: left, to: "enrolled", by: coordinator }),
  step({ from: left, to: "closed", by: anyone, needs: ["nothingDue"] }),
]

export function stepTo(from: Phase, to: Phase): Step | undefined {
  return lifeCycle.find((row) => row.to === to && row.from.includes(from))
}

/** She left and comes back to the same case. */
export function isReentry(from: Phase, to: Phase): boolean {
  return to === "enrolled" && (from === "exited" || from === "followed_up")
}

/** What her file says, as far as the guards ask. What the person may not know is null, and then stands in nobody's way. */
export type Standing = {
  phase: Phase
  /** Where she was before her case was put on hold. */
  cameFrom: Phase | null
  entryMet: boolean
  consented: boolean
  /** Files that may be hers too, and about which nobody has said anything. */
  lookAlikes: number
  profileAgreed: boolean
  itineraryPlanned: boolean
  rightToWork: string | null
  roadMapDrafted: boolean
  roadMapSigned: boolean
  /** The agreement of a work experience, signed by all three. */
  agreementSigned: boolean
  sixMonthsSettled: boolean
  followUpsDue: number
}

const guards: Record<Guard, (standing: Standing, to: Phase) => boolean> = {
  entryMet: ({ entryMet }) => entryMet,
  consented: ({ consented }) => consented,
  toldApart: ({ lookAlikes }) => lookAlikes === 0,
  profileAgreed: ({ profileAgreed }) => profileAgreed,
  itineraryPlanned: ({ itineraryPlanned }) => itineraryPlanned,
  mayWork: ({ rightToWork }) => rightToWork === "yes" || rightToWork === "restricted",
  agreementSigned: ({ agreementSigned }) => agreementSigned,
  roadMapDrafted: ({ roadMapDrafted }) => roadMapDrafted,
  cameFromThere: ({ cameFrom }, to) => (cameFrom ?? "enrolled") === to,
  followedUp: ({ sixMonthsSettled }) => sixMonthsSettled,
  nothingDue: ({ followUpsDue }) => followUpsDue === 0,
}

/** What still stands in the way of a step. */
export function missingFor({ needs, to }: Step, standing: Standing): Guard[] {
  return needs.filter((guard) => !guards[guard](standing, to))
}

export type Next = { to: Phase; through: Through; mine: boolean; missing: Guard[] }

/** Everything that can come next, with what stands in its way. From a hold only the way back is one. */
export function nextSteps(standing: Standing, role: string): Next[] {
  return lifeCycle
    .filter(({ from }) => from.includes(standing.phase))
    .map((row) => {
      const mine = row.by.some((who) => who === role)
      // What only her counsellors may know is not said to anybody else, not even as missing.
      const missing = missingFor(row, standing).filter((guard) => mine || guard !== "mayWork")
      return { to: row.to, through: row.through, mine, missing }
    })
    .filter(({ missing }) => !missing.includes("cameFromThere"))
}
