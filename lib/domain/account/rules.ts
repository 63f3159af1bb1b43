import type { Principal } from "@/lib/access/principal"

/** Where the day begins for each kind of person. */
export function firstPageOf(principal: Principal): string {
  if (principal === "coordinator") return "/participants"
  if (principal === "childcare") return "/care"
  return principal === "programme" ? "/programme" : "/"
}

const browsers = [
  ["edge", /Edg\//],
  ["opera", /OPR\//],
  ["samsung", /SamsungBrowser\//],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|CriOS\//],
  ["safari", /Safari\//],
] as const

const systems = [
  ["android", /Android/],
  ["ios", /iPhone|iPad/],
  ["windows", /Windows/],
  ["mac", /Mac OS X|Macintosh/],
  ["linux", /Linux|X11/],
] as const

export type Browser = (typeof browsers)[number][0] | "other"
export type System = (typeof systems)[number][0] | "other"

/** What a person can recognise a device by. */
export function deviceOf(userAgent: string | null): { browser: Browser; system: System } {
  return { browser: firstFound(browsers, userAgent), system: firstFound(systems, userAgent) }
}

function firstFound<Name extends string>(kinds: readonly (readonly [Name, RegExp])[], agent: string | null) {
  return kinds.find(([, pattern]) => pattern.test(agent ?? ""))?.[0] ?? "other"
}

export type DemoPerson = {
  membershipId: string
  name: string
  role: Principal
  organisation: string
  country: string
}

/** The demo's people by where they work; those of the programme as a whole first. */
export function byOrganisation(
  people: readonly DemoPerson[],
): { organisation: string; people: DemoPerson[] }[] {
  const names = [...new Set(people.map((person) => person.organisation))]
  return names.map((organisation) => ({
    organisation,
    people: people.filter((person) => person.organisation === organisation),
  }))
}

/** One of each role, for who only wants to look around. */
export function oneOfEachRole(people: readonly DemoPerson[]): DemoPerson[] {
  const roles = ["counsellor", "coordinator", "childcare", "programme"] as const
  return roles.flatMap((role) => people.filter((person) => person.role === role).slice(0, 1))
}
