import { describe, expect, test } from "vitest"
import { taskAfter } from "@/lib/domain/coming-answer/rules"
import { comingInput } from "@/lib/domain/coming-answer/schema"
import { digestLetter } from "@/lib/domain/digest/rules"
import { choiceProblems, differs, groupOf, reasonOf, standingOf } from "@/lib/domain/reminder/rules"
import { choiceInput, settingsInput } from "@/lib/domain/reminder/schema"

const quiet = {
  answer: null,
  answeredChildren: null,
  bookedChildren: 0,
  obstacle: null,
  state: null,
  reason: null,
  dueAt: null,
  dueReason: null,
}
const soon = new Date("2026-10-27T09:00Z")

describe("what is said of a line first", () => {
  test.each([
    [
      "her answer",
      { ...quiet, answer: "no", obstacle: "paused", dueAt: soon },
      ["not_coming", "answers", null],
    ],
    [
      "an obstacle",
      { ...quiet, obstacle: "no_address", dueAt: soon },
      ["blocked", "attention", "no_address"],
    ],
    ["that it waits", { ...quiet, dueAt: soon }, ["waiting", "next", null]],
    [
      "that it is tried again",
      { ...quiet, dueAt: soon, dueReason: "refused" },
      ["retrying", "next", "refused"],
    ],
    ["that it failed", { ...quiet, state: "failed", reason: "unsure" }, ["failed", "attention", "unsure"]],
    ["that it went", { ...quiet, state: "sent" }, ["sent", "sent", null]],
    ["that nothing is planned", quiet, ["none", "attention", null]],
  ])("%s", (_, line, said) => {
    expect([standingOf(line), groupOf(standingOf(line)), reasonOf(line)]).toEqual(said)
  })

  test("other children than have a place are said so", () => {
    expect(differs({ ...quiet, answer: "yes", answeredChildren: 2, bookedChildren: 1 })).toBe(true)
    expect(differs({ ...quiet, answer: "yes", answeredChildren: 1, bookedChildren: 1 })).toBe(false)
    expect(differs({ ...quiet, answer: "no" })).toBe(false)
  })
})

describe("her hours", () => {
  const choice = (fromHour: string, untilHour: string) =>
    choiceProblems(
      choiceInput.parse({
        participantId: "11111111-1111-4111-8111-111111111111",
        version: 0,
        wanted: true,
        fromHour,
        untilHour,
      }),
    )
  test("are both or neither, and in order", () => {
    expect(choice("", "")).toBeNull()
    expect(choice("9", "13")).toBeNull()
    expect(Object.keys(choice("9", "") ?? {})).toEqual(["untilHour"])
    expect(Object.keys(choice("", "13") ?? {})).toEqual(["fromHour"])
    expect(Object.keys(choice("13", "9") ?? {})).toEqual(["untilHour"])
  })
  test("and the organisation's are never at night", () => {
    const hour = (value: number) => settingsInput.safeParse({ version: 0, days: ["1"], hour: value }).success
    expect([7, 8, 19, 20].map(hour)).toEqual([false, true, true, false])
  })
})

describe("what an answer leaves to do", () => {
  const meeting = { startsAt: soon, timezone: "Europe/Madrid", locale: "es", booked: 2 }
  const task = (answer: object, booked = 2) => taskAfter(comingInput.parse(answer), { ...meeting, booked })
  test("in the language of her counsellor", () => {
    expect(task({ answer: "no" })).toBe(
      "No viene el mar 27 oct 2026 a las 10:00. Su plaza y el cuidado infantil vuelven a estar libres.",
    )
    expect(task({ answer: "yes", children: 3 })).toContain("Viene con 3 niños o niñas")
  })
  test("nothing where she comes as expected", () => {
    expect(task({ answer: "yes", children: 2 })).toBeNull()
    expect(task({ answer: "yes", children: "" }, 0)).toBeNull()
  })
  test("a no speaks of no children", () => {
    expect(comingInput.parse({ answer: "no", children: "3" })).toEqual({ answer: "no", children: null })
    expect(comingInput.safeParse({ answer: "perhaps" }).success).toBe(false)
  })
})

test("a morning's letter leaves out what is nothing", () => {
  const day = {
    email: "n@example.org",
    name: "Noor",
    locale: "en",
    day: "2026-10-27",
    sessions: ["09:00", "11:30"],
  }
  const none = { expected: 0, children: 0, toRecord: 0, dueToday: 0, late: 0, notComing: 0, unsent: 0 }
  const { text } = digestLetter({ ...day, ...none, expected: 3, late: 1 }, "http://localhost:3000")
  expect(text.split("\n").slice(2, 5)).toEqual([
    "2 sessions today, at 09:00, 11:30.",
    "3 participants are expected.",
    "1 next step is late.",
  ])
})
