import { expect, test } from "vitest"
import { hrefOf, sortedBy } from "@/components/table/place"

const place = { path: "/participants", query: { phase: "counselling", sort: "-lastSeen", page: "3" } }

test("another order or filter begins at the first page", () => {
  expect(hrefOf(place, { sort: "name" })).toBe("/participants?phase=counselling&sort=name")
  expect(hrefOf(place, { phase: null })).toBe("/participants?sort=-lastSeen")
})

test("turning a page keeps order and filters", () => {
  expect(hrefOf(place, { page: "4" })).toBe("/participants?phase=counselling&sort=-lastSeen&page=4")
  expect(hrefOf({ ...place, query: { after: "x" } }, { before: "y", after: null })).toBe(
    "/participants?before=y",
  )
})

test("an address without choices has no question mark", () => {
  expect(hrefOf({ path: "/participants", query: {} }, { phase: "" })).toBe("/participants")
})

test("a minus before the column means last to first", () => {
  expect(sortedBy(place, "lastSeen")).toBe("descending")
  expect(sortedBy({ ...place, query: { sort: "name" } }, "name")).toBe("ascending")
  expect(sortedBy(place, "name")).toBeUndefined()
})
