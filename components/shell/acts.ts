import type { Outcome } from "@/lib/platform/outcome"

type Act = (raw: unknown) => Promise<Outcome<unknown>>

/** What a person can do from the shell, on any page. */
export type ShellActs = {
  /** Takes `{ locale?, theme?, shortcuts? }` and remembers it with the account. */
  prefer: Act
  /** Keeps the session from ending. */
  extend: Act
  signOut: Act
}
