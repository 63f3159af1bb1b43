import { problemsOf, type Rule } from "@/lib/platform/rule"
import { type Dimension, dimensions, moments, type SelfAssessmentInput, scoresKept } from "./schema"

export type Scores = { [Of in Dimension]?: number | undefined }

/** What the rules must know beyond the form. */
export type Around = { today: string; isThereAlready: boolean }

const assessmentRules: readonly Rule<SelfAssessmentInput, Around>[] = [
  { broken: ({ on }, { today }) => on > today, at: "on", say: "skills-profile.problems.inFuture" },
  {
    broken: (_, { isThereAlready }) => isThereAlready,
    at: "on",
    say: "self-assessment.problems.thereAlready",
  },
]

export const assessmentProblems = (input: SelfAssessmentInput, around: Around) =>
  problemsOf(assessmentRules, input, around)

export function scoresOf(kept: unknown): Scores {
  return scoresKept.parse(kept)
}

/** What a form starts from: what was left out is left out again. */
export function writtenScores(scores: Scores) {
  const face = (of: Dimension) => (scores[of] === undefined ? "" : String(scores[of]))
  return {
    confidence: face("confidence"),
    language: face("language"),
    rights: face("rights"),
    network: face("network"),
    family_time: face("family_time"),
    wellbeing: face("wellbeing"),
    digital: face("digital"),
    job_search: face("job_search"),
    ready: face("ready"),
  }
}

export type Travelled = { dimension: Dimension; first: number; last: number }

/** The way from her first answers to her last, in every respect that both speak of; none while there is only one. Never a sum. */
export function distanceTravelled(inOrder: readonly Scores[]): Travelled[] {
  const [first, last] = [inOrder.at(0), inOrder.at(-1)]
  if (!first || !last || inOrder.length < 2) return []
  return dimensions.flatMap((dimension) => {
    const [before, after] = [first[dimension], last[dimension]]
    return before === undefined || after === undefined ? [] : [{ dimension, first: before, last: after }]
  })
}

/** The moment that is likely next: the first that she has not answered at. */
export function nextMoment(answered: readonly string[]) {
  return moments.find((moment) => !answered.includes(moment)) ?? "plus6"
}
