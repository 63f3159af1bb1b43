import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { cast } from "@/tests/support/as"
import {
  type Differential,
  differential,
  type Reach,
  type Watcher,
  walled,
  watchers,
  wholeReach,
} from "@/tests/support/differential"
import { database, owner } from "@/tests/support/own-database"
import { extras, tenantTables } from "@/tests/support/walls"

/** Reach and the walls were written apart: for everybody they must come to the same rows. */
let compare: Differential
let people: Watcher[]
beforeAll(async () => {
  compare = differential(database, await tenantTables(owner))
})
beforeEach(async () => {
  const c = await cast()
  people = await watchers(c, (await extras(c, owner)).employer)
})
afterAll(() => compare.close())

test("every walled table is compared", async () => {
  const tables = (await tenantTables(owner)).map(({ name }) =>
    name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
  )
  expect([...walled].sort()).toEqual(tables.sort())
})

/** Every table, asked by everybody: on a slow machine that takes its time. */
const patience = 120_000

test(
  "reach and the walls show everybody the same rows of everything",
  async () => {
    for (const noun of walled) expect(await compare.differences(noun, people), noun).toEqual([])
  },
  patience,
)

test(
  "each clause of reach matters: without it somebody would reach other rows than the walls show",
  async () => {
    const unmissed: string[] = []
    for (const { role, noun, place } of everyClause()) {
      const found = await compare.differences(noun, people, without(role, { noun, place }))
      if (found.length === 0) unmissed.push(`${role} ${noun}, clause ${place + 1}`)
    }
    expect(unmissed).toEqual([])
    expect(everyClause().length).toBeGreaterThan(30)
  },
  patience,
)

type Left = { noun: string; place: number }

const sample = (role: string) =>
  people.find(({ person }) => person.role === role && person.scope === "organisation")

function everyClause() {
  return ["counsellor", "coordinator"].flatMap((role) =>
    walled.flatMap((noun) => {
      const person = sample(role)?.person
      const clauses = person && isOfReach(noun) ? wholeReach(person, noun) : []
      return clauses.map((_, place) => ({ role, noun, place }))
    }),
  )
}

const besideReach = ["programme", "programmePartner", "organisation", "draft", "submission", "importBatch"]
const isOfReach = (noun: string) => !besideReach.includes(noun)

function without(role: string, left: Left): Reach {
  return (person, noun) => {
    const clauses = wholeReach(person, noun)
    const isMeant = noun === left.noun && person.role === role && person.scope === "organisation"
    return isMeant ? clauses.filter((_, place) => place !== left.place) : clauses
  }
}
