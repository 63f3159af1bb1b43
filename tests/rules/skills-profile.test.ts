import { describe, expect, test } from "vitest"
import {
  comparedPictures,
  isUnchanged,
  pictureOf,
  withoutSensitive,
} from "@/lib/domain/profile-picture/rules"
import { agreementDoubts, agreementProblems, missingFor } from "@/lib/domain/skills-profile/rules"

const agreement = {
  participantId: "p",
  interviewOn: "2026-10-27",
  interpreter: false,
  sheAgrees: true,
  counsellorAgrees: true,
}
const around = { today: "2026-10-27", skills: 1, obstaclesAnswered: true, unchanged: false }
const say = (key: string) => ({ key: `skills-profile.problems.${key}` })
const cooking = { id: "1", skill: { uri: null, label: "Cooking", version: null }, selfLevel: 3 }
const transport = { id: "2", kind: "transport", severity: 2, note: "Two hours by bus" }

describe("BR9: a version", () => {
  test("has a skill, an answer about what makes it hard, and the yes of both", () => {
    expect(agreementProblems(agreement, around)).toBeNull()
    expect(agreementProblems(agreement, { ...around, skills: 0 })).toEqual({ form: say("skillMissing") })
    expect(agreementProblems(agreement, { ...around, obstaclesAnswered: false })).toEqual({
      form: say("obstaclesUnanswered"),
    })
    expect(agreementProblems({ ...agreement, sheAgrees: false }, around)).toEqual({
      sheAgrees: say("herYesMissing"),
    })
    expect(agreementProblems({ ...agreement, counsellorAgrees: false }, around)).toEqual({
      counsellorAgrees: say("yourYesMissing"),
    })
    expect(agreementProblems({ ...agreement, interviewOn: "2026-10-28" }, around)).toEqual({
      interviewOn: say("inFuture"),
    })
  })

  test("takes 'nothing' for an answer, and silence for none", () => {
    const empty = pictureOf({})
    expect(missingFor(empty)).toEqual(["skill", "obstacles"])
    expect(missingFor({ ...empty, skills: [cooking], obstaclesAsked: true })).toEqual([])
    expect(missingFor({ ...empty, skills: [cooking], obstacles: [transport] })).toEqual([])
    expect(missingFor({ ...empty, obstaclesAsked: true })).toEqual(["skill"])
  })

  test("that says what the last one said is asked about", () => {
    expect(agreementDoubts(agreement, around)).toEqual([])
    expect(agreementDoubts(agreement, { ...around, unchanged: true })).toEqual([
      { key: "skills-profile.doubts.unchanged" },
    ])
  })
})

describe("two pictures beside each other", () => {
  const before = pictureOf({ skills: [cooking], obstacles: [transport] })
  const changeOf = (after: object, section: string) =>
    comparedPictures(before, pictureOf(after))
      .find((compared) => compared.section === section)
      ?.rows.map(({ id, change, fields }) => [id, change, fields])

  test("say what is new, changed, gone and the same", () => {
    const after = {
      skills: [
        { ...cooking, selfLevel: 4 },
        { id: "9", selfLevel: 1 },
      ],
      obstacles: [],
    }
    expect(changeOf(after, "skills")).toEqual([
      ["1", "changed", ["selfLevel"]],
      ["9", "new", []],
    ])
    expect(changeOf(after, "obstacles")).toEqual([["2", "gone", []]])
    expect(changeOf({ skills: [cooking] }, "skills")).toEqual([["1", "same", []]])
  })

  test("know what she wants as there or not, though its row is always there", () => {
    const wish = (text: string | null) => ({
      expectations: [{ id: "expectations", wish: text, schedule: [] }],
    })
    expect(changeOf(wish(null), "expectations")).toEqual([])
    expect(changeOf(wish("A bakery"), "expectations")).toEqual([["expectations", "new", []]])
  })

  test("take a newer classification for no change of hers", () => {
    const later = { ...cooking, skill: { ...cooking.skill, version: "1.2", language: "en" } }
    expect(changeOf({ skills: [later] }, "skills")).toEqual([["1", "same", []]])
    expect(isUnchanged(before, pictureOf({ skills: [later], obstacles: [transport] }))).toBe(true)
  })

  test("differ when she was asked in between, though the list is empty both times", () => {
    expect(isUnchanged(pictureOf({}), pictureOf({ obstaclesAsked: true }))).toBe(false)
    expect(isUnchanged(pictureOf({}), pictureOf({}))).toBe(true)
  })

  test("are read from whatever an older version of the product kept", () => {
    expect(pictureOf("nonsense").skills).toEqual([])
    expect(pictureOf({ skills: "x", languages: [{ id: "1", language: "ar" }] }).languages).toHaveLength(1)
  })
})

test("who does not accompany her is told nothing sensitive and no free words", () => {
  const health = { id: "3", kind: "health", severity: 3, note: "CNRY" }
  const told = withoutSensitive(pictureOf({ obstacles: [transport, health] }))
  expect(told.obstacles).toEqual([{ ...transport, note: null }])
})
