import { expect, test } from "vitest"
import { matching } from "@/components/ui/person"
import { typedTime } from "@/components/ui/typed-time"

test("a time may be typed as people write it", () => {
  expect(["9", "930", "9.30", "9h30", "0930", "09:30", "16 h"].map(typedTime)).toEqual([
    "09:00",
    "09:30",
    "09:30",
    "09:30",
    "09:30",
    "09:30",
    "16:00",
  ])
})

test("what is no time is left as it was typed", () => {
  expect(["25:00", "9:75", "soon", ""].map(typedTime)).toEqual(["25:00", "9:75", "soon", ""])
})

const people = [
  { id: "1", name: "Fatima El Idrissi", note: "ES-07" },
  { id: "2", name: "Lucía Paredes", note: "ES-11" },
  { id: "3", name: "أمينة حسن", also: "Amina Hassan" },
]
const found = (typed: string) => matching(people, typed).map(({ id }) => id)

test("a person is found by the beginning of any of her names, with or without accents", () => {
  expect(found("lucia")).toEqual(["2"])
  expect(found("idr fat")).toEqual(["1"])
  expect(found("أمينة")).toEqual(["3"])
})

test("a person is found by her code and by her name in Latin letters", () => {
  expect(found("es-11")).toEqual(["2"])
  expect(found("hassan")).toEqual(["3"])
  expect(found("")).toEqual(["1", "2", "3"])
  expect(found("xyz")).toEqual([])
})
