import type { Principal } from "@/lib/access/permissions"
import type { IconName } from "@/components/ui/icon"

export type DestinationName = "today" | "participants" | "cohort" | "import" | "overview"

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
const bringIn: Destination = { name: "import", href: "/participants/import", icon: "upload", letter: "I" }
const overview: Destination = { name: "overview", href: "/programme", icon: "building", letter: "O" }

/** Where each kind of person can go from anywhere, in the order of the menu. */
export const destinations: Partial<Record<Principal, readonly Destination[]>> = {
  counsellor: [today, participants],
  coordinator: [cohort, bringIn],
  programme: [overview],
}

/** What the menu shows: the same place under a word of the person's language. */
export type NamedDestination = Destination & { label: string }
