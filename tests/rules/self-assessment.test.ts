import { describe, expect, test } from "vitest"
import { distanceTravelled, nextMoment, scoresOf } from "@/lib/domain/self-assessment/rules"
import { selfAssessmentInput } from "@/lib/domain/self-assessment/schema"
import { stepLanguageFor, stepLanguages, stepWords } from "@/lib/words/her-language/my-steps"

describe("4.16: the distance travelled", () => {
  test("goes from the first answers to the last, whatever lies between", () => {
    const answers = [{ confidence: 1, digital: 2 }, { confidence: 4 }, { confidence: 3, digital: 2 }]
    expect(distanceTravelled(answers)).toEqual([
      { dimension: "confidence", first: 1, last: 3 },
      { dimension: "digital", first: 2, last: 2 },
    ])
  })

  test("needs both in a respect, and two answers at least", () => {
    expect(distanceTravelled([{ confidence: 1 }, { digital: 4 }])).toEqual([])
    expect(distanceTravelled([{ confidence: 1, ready: 2 }, { ready: 1 }])).toEqual([
      { dimension: "ready", first: 2, last: 1 },
    ])
    expect(distanceTravelled([{ confidence: 1 }])).toEqual([])
    expect(distanceTravelled([])).toEqual([])
  })
})

test("what she leaves out is not there, and is no zero", () => {
  const left = Object.fromEntries(
    ["language", "rights", "network", "family_time", "wellbeing", "digital", "job_search", "ready"].map(
      (dimension) => [dimension, ""],
    ),
  )
  const input = {
    ...{ participantId: "7b0b2d7e-0000-4000-8000-000000000000", rowId: "", version: 0, moment: "entry" },
    ...{ on: "2026-10-27", withHelp: false, language: "ar" },
  }
  const parsed = selfAssessmentInput.parse({ ...input, scores: { ...left, confidence: "2" } })
  expect(parsed.scores).toEqual({ confidence: 2 })
  const nothing = selfAssessmentInput.safeParse({ ...input, scores: { ...left, confidence: "" } })
  expect(nothing.error?.issues.map(({ message }) => message)).toEqual([
    "self-assessment.problems.nothingAnswered",
  ])
  expect(scoresOf({ confidence: 9 })).toEqual({})
})

test("the moment that comes next is the first she has not answered at", () => {
  expect(nextMoment([])).toBe("entry")
  expect(nextMoment(["entry", "exit"])).toBe("mid")
  expect(nextMoment(["entry", "mid", "exit", "plus6"])).toBe("plus6")
})

test("she reads her language where it is written, else the counsellor's, and is told so", () => {
  expect(stepLanguageFor("ar", "es")).toEqual({ language: "ar", isHers: true })
  expect(stepLanguageFor("fr-MA", "es")).toEqual({ language: "fr", isHers: true })
  expect(stepLanguageFor("ti", "es")).toEqual({ language: "es", isHers: false })
  expect(stepLanguageFor(null, "en-XA")).toEqual({ language: "en", isHers: false })
})

test("every language says all of it in words of its own", () => {
  for (const language of stepLanguages) {
    const { faces, dimensions } = stepWords[language]
    const said = [...Object.values(faces), ...Object.values(dimensions)]
    expect(said).toHaveLength(13)
    expect(new Set(said).size).toBe(13)
    expect(said.every((words) => words === words.trim() && words !== "")).toBe(true)
  }
})
