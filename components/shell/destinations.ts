import type { IconName } from "@/components/ui/icon"
import type { Principal } from "@/lib/access/permissions"

export type DestinationName =
  | "today"
  | "participants"
  | "cohort"
  | "sessions"
  | "childcare"
  | "placements"
  | "followUps"
  | "hours"
  | "services"
  | "transfers"
  | "import"
  | "overview"

export type Destination = {
  name: DestinationName
  href: string
  icon: IconName
  /** The letter after G. */
  letter: string
}

const today: Destination = { name: "today", href: "/", icon: "day", letter: "T" }
const participants: Destination = { name: "participants", href: "/participants", icon: "people", letter: "P" }
const cohort: Destination = { name: "cohort", href: "/participants", icon: "people", letter: "P" }
const sessions: Destination = { name: "sessions", href: "/sessions", icon: "clock", letter: "S" }
const childcare: Destination = { name: "childcare", href: "/childcare", icon: "child", letter: "C" }
const placements: Destination = { name: "placements", href: "/placements", icon: "building", letter: "E" }
const hours: Destination = { name: "hours", href: "/hours", icon: "check", letter: "H" }
const followUps: Destination = { name: "followUps", href: "/follow-ups", icon: "flag", letter: "F" }
const services: Destination = { name: "services", href: "/services", icon: "search", letter: "L" }
const transfers: Destination = { name: "transfers", href: "/transfers", icon: "out", letter: "R" }
const bringIn: Destination = { name: "import", href: "/participants/import", icon: "upload", letter: "I" }
const overview: Destination = { name: "overview", href: "/programme", icon: "building", letter: "O" }

/** Where each kind of person can go from anywhere, in the order of the menu; a phone's bar shows the first two. */
export const destinations: Partial<Record<Principal, readonly Destination[]>> = {
  counsellor: [today, participants, sessions, childcare, placements, hours, followUps, services],
  coordinator: [cohort, sessions, childcare, placements, hours, followUps, services, transfers, bringIn],
  programme: [overview],
}

/** What the menu shows: the same place under a word of the person's language. */
export type NamedDestination = Destination & { label: string }
