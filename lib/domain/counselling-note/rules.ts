import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import type { NoteVisibility } from "./schema"

const openFor = 24 * 3_600_000

type Written = { createdAt: Date; signedAt: Date | null }

/** When it was signed, or signs itself: a day after it was written. */
export function signedFrom({ createdAt, signedAt }: Written): Date {
  return signedAt ?? new Date(createdAt.getTime() + openFor)
}

/** From then on it is not changed any more; it only grows. */
export function isSigned(note: Written, now: Date): boolean {
  return now >= signedFrom(note)
}

/** What was written after this is still open, where nobody has signed it. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - openFor)
}

type AroundNote = { note: Written; now: Date; colleagues: readonly string[] }
type Readers = { visibility: NoteVisibility; readers: readonly string[] }

const namesStrangers = ({ visibility, readers }: Readers, colleagues: readonly string[]) =>
  visibility === "named" && readers.some((id) => !colleagues.includes(id))

const say = (key: string) => `counselling-note.problems.${key}`

const reviseRules: readonly Rule<Readers, AroundNote>[] = [
  { at: "form", say: say("signed"), broken: (_, { note, now }) => isSigned(note, now) },
  {
    at: "readers",
    say: say("readerUnknown"),
    broken: (input, { colleagues }) => namesStrangers(input, colleagues),
  },
]
export const revisingProblems = (input: Readers, around: AroundNote) => problemsOf(reviseRules, input, around)

/** A note can name those who counsel in the same organisation, and nobody else. */
export function namingProblems(input: Readers, colleagues: readonly string[]): Problems | null {
  return namesStrangers(input, colleagues) ? { readers: { key: say("readerUnknown") } } : null
}

/** What is open is changed; only what is signed is added to. */
export function addingProblems(note: Written, now: Date): Problems | null {
  return isSigned(note, now) ? null : { form: { key: say("stillOpen") } }
}

/** Who reads it, as somebody who reads it is told. */
export type Audience = "onlyYou" | "team" | "youAndOthers" | "authorAndYou"

export function audienceOf({ visibility, mine }: { visibility: string; mine: boolean }): Audience {
  if (visibility === "own") return "onlyYou"
  if (visibility === "case_team") return "team"
  return mine ? "youAndOthers" : "authorAndYou"
}
