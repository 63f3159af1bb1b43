import { blank, dayOf } from "@/lib/domain/profile-row/rules"
import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type NetworkInput, relations } from "./schema"

export type Around = { today: string }
type Entered = Pick<NetworkInput, "spokeOn" | "outcome">

const networkRules: readonly Rule<Entered, Around>[] = [
  {
    broken: ({ spokeOn }, { today }) => (spokeOn ?? "") > today,
    at: "spokeOn",
    say: "skills-profile.problems.inFuture",
  },
  {
    broken: ({ spokeOn, outcome }) => spokeOn === null && outcome !== null,
    at: "spokeOn",
    say: "network-contact.problems.dayMissing",
  },
]

export function networkProblems(entered: Entered, around: Around): Problems | null {
  return problemsOf(networkRules, entered, around)
}

type Stored = {
  id: string
  version: number
  name: string
  relation: string
  helps: string | null
  reach: string | null
  spokeOn: Date | null
  outcome: string | null
}

/** The row in plain values. */
export function plainContact({ relation, spokeOn, ...row }: Stored) {
  const { id, version, name, helps, reach, outcome } = row
  return {
    ...{ id, version, name, helps, reach, outcome },
    relation: relations.find((one) => one === relation) ?? "other",
    spokeOn: dayOf(spokeOn),
  }
}
export type PlainContact = ReturnType<typeof plainContact>

/** What the form starts from. */
export function writtenContact(row: PlainContact) {
  return {
    ...{ name: row.name, relation: row.relation, helps: blank(row.helps), reach: blank(row.reach) },
    ...{ spokeOn: blank(row.spokeOn), outcome: blank(row.outcome) },
  }
}
