import {
  type SessionKind,
  type SessionMode,
  sessionKinds,
  sessionModes,
  sessionTopics,
} from "@/lib/domain/counselling-session/schema"

/** The database answers with text; the words are kept for the kinds that are known. */
export function kindOf(kind: string): SessionKind {
  return sessionKinds.find((known) => known === kind) ?? "individual"
}

export function modeOf(mode: string): SessionMode {
  return sessionModes.find((known) => known === mode) ?? "on_site"
}

export function topicsOf(topics: readonly string[]) {
  return sessionTopics.filter((known) => topics.includes(known))
}
