import type { IconName } from "@/components/ui/icon"
import type { Principal } from "@/lib/access/principal"

export type DestinationName =
  | "today"
  | "participants"
  | "cohort"
  | "agenda"
  | "sessions"
  | "childcare"
  | "placements"
  | "employers"
  | "followUps"
  | "reminders"
  | "hours"
  | "services"
  | "transfers"
  | "import"
  | "overview"
  | "care"

export type Destination = {
  name: DestinationName
  href: string
  icon: IconName
  /** Other addresses that are parts of it. */
  parts?: readonly string[]
  /** The letter after G. */
  letter: string
}

const today: Destination = { name: "today", href: "/", icon: "day", letter: "T", parts: ["/steps"] }
const participants: Destination = { name: "participants", href: "/participants", icon: "people", letter: "P" }
const cohort: Destination = {
  ...{ name: "cohort", href: "/participants", icon: "people", letter: "P" },
  parts: ["/caseloads", "/merges"],
}
const agenda: Destination = { name: "agenda", href: "/agenda", icon: "week", letter: "A" }
const sessions: Destination = { name: "sessions", href: "/sessions", icon: "clock", letter: "S" }
const childcare: Destination = { name: "childcare", href: "/childcare", icon: "child", letter: "C" }
const employers: Destination = { name: "employers", href: "/employers", icon: "building", letter: "E" }
const placements: Destination = { name: "placements", href: "/placements", icon: "work", letter: "W" }
const hours: Destination = { name: "hours", href: "/hours", icon: "check", letter: "H" }
const followUps: Destination = { name: "followUps", href: "/follow-ups", icon: "flag", letter: "F" }
const reminders: Destination = { name: "reminders", href: "/reminders", icon: "bell", letter: "M" }
const services: Destination = { name: "services", href: "/services", icon: "search", letter: "L" }
const transfers: Destination = { name: "transfers", href: "/transfers", icon: "out", letter: "R" }
const bringIn: Destination = { name: "import", href: "/participants/import", icon: "upload", letter: "I" }
const overview: Destination = { name: "overview", href: "/programme", icon: "building", letter: "O" }
const care: Destination = { name: "care", href: "/care", icon: "child", letter: "C" }

/** Where each kind of person can go from anywhere, in the order of the menu; a phone's bar shows the first two. */
export const destinations: Partial<Record<Principal, readonly Destination[]>> = {
  counsellor: [
    today,
    participants,
    agenda,
    sessions,
    childcare,
    employers,
    placements,
    hours,
    followUps,
    reminders,
    services,
  ],
  coordinator: [
    cohort,
    agenda,
    sessions,
    childcare,
    employers,
    placements,
    hours,
    followUps,
    reminders,
    services,
    transfers,
    bringIn,
  ],
  childcare: [care],
  programme: [overview],
}

/** What the menu shows: the same place under a word of the person's language. */
export type NamedDestination = Destination & { label: string }
