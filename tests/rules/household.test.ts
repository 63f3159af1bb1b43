import { describe, expect, test } from "vitest"
import { careAnswerOf, childAge, childProblems, removalProblems } from "@/lib/domain/child/rules"
import { childInput } from "@/lib/domain/child/schema"
import { contactProblems, phoneDoubts } from "@/lib/domain/contact/rules"
import { contactInput } from "@/lib/domain/contact/schema"
import { collectorsOf, contactPersonDoubts, contactPersonProblems } from "@/lib/domain/contact-person/rules"
import { contactPersonInput } from "@/lib/domain/contact-person/schema"
import { latestFirst, noticeOn, noticesOf, residenceProblems } from "@/lib/domain/residence/rules"
import { residenceInput } from "@/lib/domain/residence/schema"

const participantId = "11111111-1111-4111-8111-111111111111"
const today = "2026-11-23"

describe("a child", () => {
  const child = (differing: object = {}) => childInput.parse({ participantId, birth: "2019", ...differing })

  test.each([
    ["2026-11-23", true],
    ["2026-11", true],
    ["2026", true],
    ["2026-11-24", false],
    ["2026-12", false],
    ["2027", false],
  ])("born %s can be on record: %s", (birth, expected) => {
    expect(childProblems(child({ birth }), { today }) === null).toBe(expected)
  })

  test("has a birthday in any way people write it", () => {
    const read = (birth: string) => childInput.safeParse({ participantId, birth }).data?.birth
    expect(["12/4/2019", "4/2019", "2019", "2019-04-12"].map(read)).toEqual([
      ...["2019-04-12", "2019-04", "2019", "2019-04-12"],
    ])
    expect(["", "soon", "31/2/2019"].map(read)).toEqual([undefined, undefined, undefined])
  })

  test("E26: an answer that is not given is complete, and never a yes", () => {
    for (const careAnswer of ["declined", "not_asked", "none"] as const) {
      expect(childProblems(child({ careAnswer }), { today })).toBeNull()
      expect(careAnswerOf(child({ careAnswer }))).toBe(careAnswer)
      expect(childProblems(child({ careAnswer, careNeeds: "nuts" }), { today })?.careNeeds?.key).toContain(
        "needsUnasked",
      )
    }
    expect(careAnswerOf(child())).toBe("not_asked")
    expect(careAnswerOf(child({ careNeeds: "nuts" }))).toBe("some")
    expect(childProblems(child({ careAnswer: "some" }), { today })?.careNeeds?.key).toContain("needsMissing")
  })

  test("is as old as the date of birth allows", () => {
    expect(childAge("2019-11-24", today)).toEqual({ least: 6, most: 6 })
    expect(childAge("2019", today)).toEqual({ least: 6, most: 7 })
    expect(childAge("2026-11", today)).toEqual({ least: 0, most: 0 })
  })

  test("stays while it has places on record", () => {
    expect(removalProblems({ bookings: 0 })).toBeNull()
    expect(removalProblems({ bookings: 2 })?.form).toEqual({
      key: "child.problems.hasBookings",
      values: { count: 2 },
    })
  })
})

describe("who collects the children", () => {
  const person = (name: string, collects: string, phone: string | null = null) => ({ name, collects, phone })

  test("BR27: those who are listed, and never who must never, under this name or this number", () => {
    const sister = person("Samira", "allowed", "+34600000001")
    const father = person("Ömer Kaya", "never", "+34600000002")
    const sameName = person("omer kaya ", "allowed")
    const sameNumber = person("A friend", "allowed", "+34600000002")
    const neighbour = person("Pilar", "no")
    expect(collectorsOf([sister, father, sameName, sameNumber, neighbour])).toEqual({
      allowed: [sister],
      forbidden: [father],
    })
  })

  const entered = (differing: object) =>
    contactPersonInput.parse({ participantId, name: "Omar", ...differing })
  const around = (others: ReturnType<typeof person>[] = []) => ({ country: "ES", others })

  test("is asked about when somebody of this name is on the other list", () => {
    const keys = (collects: string, other: string) =>
      contactPersonDoubts(entered({ collects }), around([person("OMAR", other)])).map(({ key }) => key)
    expect(keys("allowed", "never")).toEqual(["contact-person.doubts.isForbidden"])
    expect(keys("never", "allowed")).toEqual(["contact-person.doubts.isAllowed"])
    expect(keys("no", "never")).toEqual([])
    expect(keys("allowed", "allowed")).toEqual([])
  })

  test("somebody to call in an emergency has a number that is one", () => {
    const at = (differing: object) => contactPersonProblems(entered(differing), around())?.phone?.key
    expect(at({ emergency: true })).toContain("phoneForEmergency")
    expect(at({ emergency: true, phone: "ask her sister" })).toContain("contact.problems.phone")
    expect(at({ emergency: true, phone: "600 123 456" })).toBeUndefined()
  })
})

test("a way to reach her needs its number or its address", () => {
  const at = (differing: object) =>
    contactProblems(contactInput.parse({ participantId, version: 1, ...differing }), { country: "ES" })
  expect(at({})).toBeNull()
  expect(at({ channel: "call" })?.phone?.key).toContain("phoneForChannel")
  expect(at({ channel: "email" })?.email?.key).toContain("emailForChannel")
  expect(at({ channel: "in_person" })).toBeNull()
  expect(at({ channel: "call", phone: "600 12 34 56" })).toBeNull()
  expect(phoneDoubts({ phone: "12345" }, { country: "ES" })).toHaveLength(1)
  expect(phoneDoubts({ phone: "+49 30 901820" }, { country: "ES" })).toEqual([])
})

describe("residence", () => {
  const createdAt = new Date("2026-01-01T00:00Z")
  const status = (id: string, validFrom: string | null, validTo: string | null) => ({
    id,
    validFrom,
    validTo,
    createdAt,
  })

  test("the task is due ninety days before the end, or today where that is nearer", () => {
    expect(noticeOn("2027-11-23", today)).toBe("2027-08-25")
    expect(noticeOn("2027-01-10", today)).toBe(today)
    expect(noticeOn("2026-10-01", today)).toBe(today)
  })

  test("only the latest paper asks for a task, and only where it ends", () => {
    const old = status("old", "2024-01-01", "2025-12-31")
    const present = status("present", "2026-01-01", "2027-12-31")
    const undated = status("undated", null, "2027-01-31")
    expect(latestFirst([old, undated, present]).map(({ id }) => id)).toEqual(["present", "old", "undated"])
    expect(noticesOf([old, undated, present], today)).toEqual([
      { id: "present", endsOn: "2027-12-31", dueOn: "2027-10-02" },
      { id: "old", endsOn: null, dueOn: null },
      { id: "undated", endsOn: null, dueOn: null },
    ])
    expect(noticesOf([status("open", "2026-01-01", null)], today)).toEqual([
      { id: "open", endsOn: null, dueOn: null },
    ])
  })

  test("a paper ends after it begins, and what is not known was not seen", () => {
    const at = (differing: object) =>
      residenceProblems(
        residenceInput.parse({
          participantId,
          kind: "work",
          rightToWork: "yes",
          evidence: "seen",
          ...differing,
        }),
      )
    expect(at({})).toBeNull()
    expect(at({ validFrom: "2026-05-01", validTo: "2026-04-30" })?.validTo?.key).toContain("endBeforeStart")
    expect(at({ validFrom: "2026-05-01", validTo: "2026-05-01" })).toBeNull()
    expect(at({ kind: "unknown" })?.evidence?.key).toContain("nothingSeen")
    expect(at({ kind: "unknown", evidence: "declared", rightToWork: "unknown" })).toBeNull()
  })
})
