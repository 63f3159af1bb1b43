import { expect, test } from "vitest"
import { type Clash, clashesOf, heldAfter, likelySide } from "@/components/form/clashes"

const meet = (
  mine: Record<string, unknown>,
  start: Record<string, unknown>,
  theirs: Record<string, unknown>,
) => clashesOf({ values: (path) => mine[path], start: (path) => start[path], theirs })
const clash = (mine: unknown, theirs: unknown, typed = true): Clash => ({ path: "x", mine, theirs, typed })

test("only what somebody else changed to something else asks for a choice", () => {
  const start = { name: "Amina", birth: "1992", note: "" }
  const mine = { name: "Ameena", birth: "1992", note: "Mine" }
  expect(meet(mine, start, { name: "Aminah", birth: "1993", note: "" })).toEqual([
    { path: "name", mine: "Ameena", theirs: "Aminah", typed: true },
    { path: "birth", mine: "1992", theirs: "1993", typed: false },
  ])
  expect(meet(mine, start, { name: "Ameena", birth: "1992", note: null })).toEqual([])
})

test("the count of savings that a form stands on is nobody's choice", () => {
  expect(meet({ name: "A", version: 1 }, { name: "B", version: 1 }, { name: "C", version: 2 })).toMatchObject(
    [{ path: "name" }],
  )
})

test("a form's nothing is a record's nothing, and a list has no order", () => {
  expect(meet({ a: "", b: [], c: false, d: "8" }, { a: "x" }, { a: null, b: null, c: null, d: 8 })).toEqual(
    [],
  )
  expect(meet({ a: ["SY", "TR"] }, { a: [] }, { a: ["TR", "SY"] })).toEqual([])
  expect(meet({ a: "One\r\ntwo " }, { a: "" }, { a: "One\ntwo" })).toEqual([])
})

test("what she typed is kept and what she left alone follows the record, until she says otherwise", () => {
  expect(likelySide(clash("a", "b"))).toBe("mine")
  expect(likelySide(clash("a", "b", false))).toBe("theirs")
})

test("a version that is taken over fits the field it goes into", () => {
  expect(heldAfter(clash("Ameena", "Aminah"), "mine")).toBe("Ameena")
  expect(heldAfter(clash("Ameena", "Aminah"), "theirs")).toBe("Aminah")
  expect(heldAfter(clash("x", null), "theirs")).toBe("")
  expect(heldAfter(clash(["SY"], null), "theirs")).toEqual([])
  expect(heldAfter(clash(true, null), "theirs")).toBe(false)
  expect(heldAfter(clash("6", 8), "theirs")).toBe("8")
})
