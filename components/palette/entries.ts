import type { NamedDestination } from "@/components/shell/destinations"
import type { IconName } from "@/components/ui/icon"
import { matching } from "@/components/ui/person"
import { type Act, may } from "@/lib/access/permissions"
import type { Principal } from "@/lib/access/principal"

/** Something that can be chosen: it leads to an address. */
export type Entry = { id: string; label: string; note?: string; href: string; icon: IconName }

type Page = { name: PageName; href: string; icon: IconName; act: Act }
export type PageName = (typeof pages)[number]["name"]

/** What is begun from anywhere, and the pages that the menu does not name. */
const pages = [
  { name: "log", href: "/sessions/new", icon: "plus", act: "session.log" },
  { name: "plan", href: "/sessions/plan", icon: "plus", act: "session.plan" },
  { name: "series", href: "/series/new", icon: "plus", act: "series.plan" },
  { name: "register", href: "/participants/new", icon: "plus", act: "participant.register" },
  { name: "place", href: "/placements/new", icon: "plus", act: "placement.plan" },
  { name: "allSeries", href: "/series", icon: "week", act: "series.read" },
  { name: "steps", href: "/steps", icon: "check", act: "step.add" },
  { name: "notes", href: "/notes", icon: "day", act: "note.read" },
  { name: "roster", href: "/childcare/roster", icon: "child", act: "care.roster" },
  { name: "carers", href: "/childcare/carers", icon: "child", act: "carer.list" },
  { name: "ratios", href: "/childcare/settings", icon: "child", act: "care-setting.read" },
  { name: "rooms", href: "/rooms", icon: "building", act: "room.revise" },
  { name: "correctionDays", href: "/sessions/settings", icon: "clock", act: "correction-days.read" },
  { name: "caseloads", href: "/caseloads", icon: "people", act: "caseload.move" },
  { name: "merges", href: "/merges", icon: "people", act: "merge.decide" },
  { name: "waivers", href: "/participants/waivers", icon: "flag", act: "waiver.decide" },
  { name: "mothersMonth", href: "/mothers-month", icon: "building", act: "campaign.read" },
  { name: "phrases", href: "/phrases", icon: "language", act: "phrase.check" },
  { name: "account", href: "/account", icon: "people", act: "account.read" },
] as const satisfies readonly (Omit<Page, "name"> & { name: string })[]

type Known = {
  principal: Principal
  destinations: readonly NamedDestination[]
  nameOf: (page: PageName) => string
}

/** Where this person can go without a name: the menu's places, and what is behind them. */
export function placesFor({ principal, destinations, nameOf }: Known): Entry[] {
  const menu = destinations.map(({ name, href, icon, label }) => ({ id: name, label, href, icon }))
  const more = pages
    .filter(({ act }) => may(principal, act))
    .map(({ name, href, icon }) => ({ id: `page-${name}`, label: nameOf(name), href, icon }))
  return [
    ...more.filter(({ icon }) => icon === "plus"),
    ...menu,
    ...more.filter(({ icon }) => icon !== "plus"),
  ]
}

type Found = { id: string; name: string; code: string }
const shownPeople = 7
const loggedPeople = 3

/** Those who were found, then a session with the nearest of them. */
export function peopleEntries(found: readonly Found[], logWith: ((name: string) => string) | null): Entry[] {
  const files = found.slice(0, shownPeople).map(({ id, name, code }) => ({
    ...{ id, label: name, note: code },
    ...{ href: `/participants/${id}`, icon: "people" as const },
  }))
  if (!logWith) return files
  const logs = found.slice(0, loggedPeople).map(({ id, name }) => ({
    ...{ id: `log-${id}`, label: logWith(name) },
    ...{ href: `/sessions/new?participant=${id}`, icon: "plus" as const },
  }))
  return [...files, ...logs]
}

/** The places whose words begin like each word typed. */
export function placesLike(places: readonly Entry[], typed: string): Entry[] {
  const named = matching(
    places.map(({ id, label }) => ({ id, name: label })),
    typed,
  )
  return named.flatMap(({ id }) => places.find((place) => place.id === id) ?? [])
}
