import { type Due, mayMove, unready } from "@/lib/domain/road-map/rules"
import type { RoadMapState } from "@/lib/domain/road-map/schema"
import type { CivilDate } from "@/lib/platform/dates"
import type { Problem, Problems } from "@/lib/platform/outcome"
import { type Doubt, doubtsOf, problemsOf, type Rule } from "@/lib/platform/rule"
import type { SignInput } from "./schema"

export type AroundSigning = {
  state: RoadMapState
  exitOn: CivilDate
  edition: string
  steps: readonly Due[]
  today: CivilDate
}

const inFuture = (
  at: "signedByHerOn" | "signedByStaffOn" | "copyGivenOn",
): Rule<SignInput, AroundSigning> => ({
  broken: (input, { today }) => (input[at] ?? "") > today,
  at,
  say: "road-map.problems.inFuture",
})

const signRules: readonly Rule<SignInput, AroundSigning>[] = [
  { broken: (_, { state }) => !mayMove(state, "signed"), at: "form", say: "road-map.problems.notDraft" },
  {
    broken: ({ edition }, around) => edition !== around.edition,
    at: "form",
    say: "road-map.problems.changedSincePrinted",
  },
  {
    broken: (_, { steps, exitOn }) => unready(steps, exitOn).length > 0,
    at: "form",
    say: (_, { steps, exitOn }) => unready(steps, exitOn)[0] ?? { key: "road-map.problems.noSteps" },
  },
  inFuture("signedByHerOn"),
  inFuture("signedByStaffOn"),
  inFuture("copyGivenOn"),
]

const signDoubts: readonly Doubt<SignInput, AroundSigning>[] = [
  {
    broken: ({ signedByHerOn, signedByStaffOn }, { exitOn }) =>
      signedByHerOn > exitOn || signedByStaffOn > exitOn,
    say: "road-map.doubts.signedAfterExit",
  },
  { broken: ({ copyGivenOn }) => copyGivenOn === undefined, say: "road-map.doubts.noCopy" },
]

export function signProblems(input: SignInput, around: AroundSigning): Problems | null {
  return problemsOf(signRules, input, around)
}

export function doubtsAboutSigning(input: SignInput, around: AroundSigning): Problem[] {
  return doubtsOf(signDoubts, input, around)
}
