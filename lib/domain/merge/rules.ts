import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"
import {
  type Blocker,
  blockers,
  type Choices,
  type Choosable,
  type Decision,
  type Keeper,
  keepers,
  type Side,
} from "./schema"

/** So many days a merge can be taken back. */
export const daysToTakeBack = 30

const day = 24 * 60 * 60 * 1000

export type MergeState = "waiting" | "refused" | "merged" | "undone"

type Kept = { confirmedAt: Date | null; refusedAt: Date | null; undoneAt: Date | null }

export function stateOf({ confirmedAt, refusedAt, undoneAt }: Kept): MergeState {
  if (undoneAt) return "undone"
  if (confirmedAt) return "merged"
  return refusedAt ? "refused" : "waiting"
}

/** Until when it can be taken back; nothing where it cannot any more. */
export function takeBackUntil(merge: Kept, now: Date): Date | null {
  if (stateOf(merge) !== "merged" || !merge.confirmedAt) return null
  const until = new Date(merge.confirmedAt.getTime() + daysToTakeBack * day)
  return now <= until ? until : null
}

type Proposing = { blocker: string | null; isCoordinator: boolean; looksAlike: boolean }

const proposingRules: readonly Rule<null, Proposing>[] = [
  {
    broken: (_, { blocker }) => blocker !== null,
    at: "form",
    say: (_, { blocker }) => ({ key: `merge.problems.${blockerOf(blocker)}` }),
  },
  /* A counsellor may not try codes: she proposes whoever she was shown as looking alike. */
  {
    broken: (_, { isCoordinator, looksAlike }) => !isCoordinator && !looksAlike,
    at: "form",
    say: "merge.problems.notAlike",
  },
]

export function proposingProblems(around: Proposing): Problems | null {
  return problemsOf(proposingRules, null, around)
}

type Deciding = { state: MergeState; own: boolean; blocker: string | null; decision: Decision }

const decidingRules: readonly Rule<null, Deciding>[] = [
  {
    broken: (_, { state }) => state !== "waiting",
    at: "form",
    say: (_, { state }) => ({ key: `merge.problems.isAlready.${state}` }),
  },
  {
    broken: (_, { own, decision }) => own && decision === "confirm",
    at: "form",
    say: "merge.problems.own",
  },
  {
    broken: (_, { blocker, decision }) => decision === "confirm" && blocker !== null,
    at: "form",
    say: (_, { blocker }) => ({ key: `merge.problems.${blockerOf(blocker)}` }),
  },
  /* Of a file that is not here nothing can be remembered. */
  {
    broken: (_, { blocker, decision }) => decision === "apart" && blockerNamed(blocker) === "missing",
    at: "form",
    say: "merge.problems.missing",
  },
]

export function decidingProblems(around: Deciding): Problems | null {
  return problemsOf(decidingRules, null, around)
}

/** What the database answers when it does not take a merge back. */
export function takingBackProblems(answer: string | null): Problems | null {
  if (answer === null) return null
  const known: Keeper = keepers.find((one) => one === answer) ?? "tangled"
  return { form: { key: `merge.problems.keeps.${known}` } }
}

/** What a blocker of the database is called in words; nothing where nothing stands in the way. */
export function blockerNamed(answer: string | null): Blocker | null {
  return answer === null ? null : blockerOf(answer)
}

function blockerOf(answer: string | null): Blocker {
  return blockers.find((one) => one === answer) ?? "missing"
}

/** The same choices, said of the other one as the file that stays. */
export function turned(choices: Choices): Choices {
  const sides = Object.entries(choices).map(([field, side]) => [field, side === "kept" ? "merged" : "kept"])
  return Object.fromEntries(sides)
}

type Fields = Record<string, unknown>

export type FieldPair = { field: Choosable; kept: string | null; merged: string | null; side: Side }

const blank = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === "" ||
  value === false ||
  value === "not_stated" ||
  (Array.isArray(value) && value.length === 0)

type Pair = { kept: Fields; merged: Fields; choices: Choices }

/** The fields in which two files differ, and which of both is taken: chosen, else a blank one is filled from the other. */
export function differences({ kept, merged, choices }: Pair, fields: readonly Choosable[]): FieldPair[] {
  return fields.flatMap((field) => {
    const [one, other] = [kept[field], merged[field]]
    if (JSON.stringify(one) === JSON.stringify(other) || (blank(one) && blank(other))) return []
    const side = choices[field] ?? (blank(one) ? "merged" : "kept")
    return [{ field, kept: written(one), merged: written(other), side }]
  })
}

function written(value: unknown): string | null {
  if (value === true) return "yes"
  if (blank(value)) return null
  return Array.isArray(value) ? value.join(", ") : String(value)
}
