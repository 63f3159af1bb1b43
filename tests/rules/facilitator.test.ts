import { expect, test } from "vitest"
import { isOf } from "@/lib/domain/agenda/rules"
import { busyDoubts, facilitatorProblems, isSameTeam } from "@/lib/domain/facilitator/rules"
import { facilitatorIds } from "@/lib/domain/facilitator/schema"

const around = {
  leaderId: "noor",
  colleagues: [
    { id: "noor", name: "Noor" },
    { id: "tomas", name: "Tomas" },
  ],
}

test("counsellors who work there lead it too, and nobody twice", () => {
  expect(facilitatorProblems([], around)).toBeNull()
  expect(facilitatorProblems(["tomas"], around)).toBeNull()
  for (const wrong of ["noor", "clara"])
    expect(facilitatorProblems(["tomas", wrong], around)).toEqual({
      facilitatorIds: { key: "facilitator.problems.notThere" },
    })
  const id = crypto.randomUUID()
  expect(facilitatorIds.parse([id, id])).toEqual([id])
})

test("who is busy then is asked about by name", () => {
  expect(busyDoubts([{ name: "Tomas", from: "10:00", until: "11:00" }])).toEqual([
    { key: "facilitator.doubts.busy", values: { name: "Tomas", from: "10:00", until: "11:00" } },
  ])
})

test("the order in which they are named makes no other team", () => {
  expect(isSameTeam(["a", "b"], ["b", "a"])).toBe(true)
  expect(isSameTeam(["a"], ["a", "b"])).toBe(false)
})

test("what she leads with others is her time too", () => {
  const session = { counsellorId: "noor", helpers: ["tomas"] }
  expect(["noor", "tomas", "clara"].map((id) => isOf(session, id))).toEqual([true, true, false])
})
