import type { Problems } from "@/lib/platform/outcome"
import { problemsOf, type Rule } from "@/lib/platform/rule"

/** What stands behind a link when its answer comes. */
export type Behind = { link: "live" | "expired" | "closed"; isSettled: boolean }

const answerRules: readonly Rule<null, Behind>[] = [
  { broken: (_, { link }) => link === "closed", at: "form", say: "campaign-invite.problems.linkClosed" },
  { broken: (_, { link }) => link === "expired", at: "form", say: "campaign-invite.problems.linkExpired" },
  { broken: (_, { isSettled }) => isSettled, at: "form", say: "campaign-invite.problems.settled" },
]

export function answerProblems(behind: Behind): Problems | null {
  return problemsOf(answerRules, null, behind)
}

/** Why no fresh link goes out, if it does not. */
export function renewalProblems({ link }: Pick<Behind, "link">): Problems | null {
  return link === "closed" ? { form: { key: "campaign-invite.problems.linkClosed" } } : null
}
