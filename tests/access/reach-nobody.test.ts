import { expect, test } from "vitest"
import { clausesOf, nouns, within } from "@/lib/access/reach"
import { person } from "@/tests/support/person"

test.each([
  ["an employer", person({ role: "employer" })],
  ["a childcare worker", person({ role: "childcare" })],
  [
    "a coordinator of the programme",
    person({ role: "coordinator", scope: "programme", organisationId: null }),
  ],
  ["somebody without an organisation", person({ organisationId: null })],
])("%s reaches nobody's rows", (_, who) => {
  for (const noun of nouns) {
    expect(clausesOf(who, noun), noun).toEqual([])
    expect(within(who, noun), noun).toEqual({ OR: [] })
  }
})

test("no clause of a person without a country or an organisation is empty, which would mean anything", () => {
  for (const role of ["counsellor", "coordinator"] as const) {
    const bare = person({ role, organisation: { name: "", timezone: "UTC", country: null } })
    for (const noun of nouns)
      for (const clause of clausesOf(bare, noun))
        expect(JSON.stringify(clause(bare)), noun).toMatch(/MINE|ME|--/)
  }
})
