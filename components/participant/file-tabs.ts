import type { Act } from "@/lib/access/permissions"

export type FileTabName =
  | "overview"
  | "skills"
  | "itinerary"
  | "sessions"
  | "family"
  | "work"
  | "road-map"
  | "case"
  | "my-steps"
  | "papers"
  | "documents"
  | "referrals"
  | "transfer"
  | "second-file"
  | "history"
  | "private"

export type FileTab = { name: FileTabName; path: string; act: Act; aside?: true }

/** The parts of a participant's file in their order, each for whom its act is; what is aside stands under "More". */
export const fileTabs: readonly FileTab[] = [
  { name: "overview", path: "", act: "timeline.read" },
  { name: "skills", path: "/skills", act: "profile.read" },
  { name: "itinerary", path: "/itinerary", act: "itinerary.read" },
  { name: "sessions", path: "/sessions", act: "session.read" },
  { name: "family", path: "/family", act: "household.read" },
  { name: "work", path: "/work", act: "placement.read" },
  { name: "road-map", path: "/road-map", act: "road-map.read" },
  { name: "case", path: "/case", act: "participant.read", aside: true },
  { name: "my-steps", path: "/my-steps", act: "self-assessment.read", aside: true },
  { name: "papers", path: "/papers", act: "consent.read", aside: true },
  { name: "documents", path: "/documents", act: "document.list", aside: true },
  { name: "referrals", path: "/referrals", act: "referral.read", aside: true },
  { name: "transfer", path: "/transfer", act: "transfer.read", aside: true },
  { name: "second-file", path: "/second-file", act: "merge.propose", aside: true },
  { name: "history", path: "/history", act: "history.read", aside: true },
  { name: "private", path: "/private", act: "safeguarding.read", aside: true },
]
