import { PrismaPg } from "@prisma/adapter-pg"
import type { Person } from "@/lib/access/actor"
import { clausesOf, nouns } from "@/lib/access/reach"
import type { Reached } from "@/lib/access/reached"
import { whoIsThere } from "@/lib/platform/door"
import { PrismaClient } from "@/prisma/client/client"
import { as } from "./as"
import type { Cast } from "./cast"
import { keyOf, servingRole, type Tenant } from "./walls"

type Where = Record<string, unknown>
type Clause = (person: Person) => object
/** The clauses by which a person reaches rows of a table; a test may leave one out. */
export type Reach = (person: Person, noun: string) => readonly Clause[]

const worksThere = (person: Person) =>
  ["counsellor", "coordinator"].includes(person.role) && person.organisationId !== null

/** Walls around what reach does not speak of: the structure, and what is one's own. */
const beside: Record<string, (person: Person) => Where[]> = {
  programme: (person) => [
    ...(worksThere(person) ? [{ partners: { some: { organisationId: person.organisationId } } }] : []),
    ...(person.programmeId ? [{ id: person.programmeId }] : []),
  ],
  programmePartner: (person) => [
    ...(worksThere(person) ? [{ organisationId: person.organisationId }] : []),
    ...(person.programmeId ? [{ programmeId: person.programmeId }] : []),
  ],
  organisation: (person) => [
    ...(worksThere(person) ? [{ id: person.organisationId }] : []),
    ...(person.programmeId ? [{ partners: { some: { programmeId: person.programmeId } } }] : []),
  ],
  draft: (person) => [{ membershipId: person.id }],
  submission: (person) => [{ membershipId: person.id }],
  importBatch: (person) =>
    person.role === "coordinator" && person.organisationId ? [{ membershipId: person.id }] : [],
  reminderSetting: (person) => (worksThere(person) ? [{ organisationId: person.organisationId }] : []),
  digest: (person) => [{ membershipId: person.id }],
}

const isReached = (noun: string): noun is Reached => nouns.some((reached) => reached === noun)

/** Every table behind a wall, as Prisma calls it. */
export const walled = [...nouns, ...Object.keys(beside)]

/** As the product has it. */
export const wholeReach: Reach = (person, noun) =>
  isReached(noun) ? clausesOf(person, noun) : (beside[noun]?.(person) ?? []).map((where) => () => where)

export type Watcher = { name: string; token: string; person: Person }

/** The people of the cast as the doors see them. */
export async function watchers(c: Cast, employer: { token: string }): Promise<Watcher[]> {
  const { noor, tomas, clara, konrad, lena, petra, pilar } = c
  const people = Object.entries({ noor, tomas, clara, konrad, lena, petra, pilar, employer })
  return Promise.all(
    people.map(async ([name, { token }]) => {
      const entered = await as({ token }, whoIsThere)
      if (!entered) throw new Error(`${name} is not let in`)
      return { name, token, person: entered.person }
    }),
  )
}

export type Differential = ReturnType<typeof differential>

/** Compares what reach says with what the walls show: reach asks where no wall is, the walls are asked without a where. */
export function differential({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }, tables: Tenant[]) {
  const app = servingRole(appUrl)
  const adapter = new PrismaPg({ connectionString: ownerUrl, max: 1, options: "-c role=itinera_keeper" })
  const keeper = new PrismaClient({ adapter })

  const tableOf = (noun: string) => {
    const name = noun.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const table = tables.find((known) => known.name === name)
    if (!table) throw new Error(`There is no table ${name}`)
    return table
  }

  const byReach = async (noun: string, clauses: readonly object[]) => {
    const delegate: { findMany(args: object): Promise<Where[]> } = Reflect.get(keeper, noun)
    const columns = tableOf(noun).key.map((column) =>
      column.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
    )
    const select = Object.fromEntries(columns.map((column) => [column, true]))
    const rows = await delegate.findMany({ where: { OR: clauses }, select })
    return rows.map((row) => columns.map((column) => plain(row[column])).join(" ")).sort()
  }

  const byWalls = async (noun: string, token: string) => {
    const table = tableOf(noun)
    const { rows } = await app.within(token, (ask) => ask(`select ${keyOf(table)} as key from ${table.name}`))
    return rows.map((row) => String(row.key)).sort()
  }

  return {
    /** Who sees something else by reach than through the walls, and how many rows each shows. */
    async differences(noun: string, people: readonly Watcher[], reach: Reach = wholeReach) {
      const found: string[] = []
      for (const { name, token, person } of people) {
        const clauses = reach(person, noun).map((clause) => clause(person))
        const [reached, shown] = await Promise.all([byReach(noun, clauses), byWalls(noun, token)])
        if (reached.join() !== shown.join())
          found.push(`${name}: ${reached.length} by reach, ${shown.length} by walls`)
      }
      return found
    },
    close: () => Promise.all([app.close(), keeper.$disconnect()]),
  }
}

const plain = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
