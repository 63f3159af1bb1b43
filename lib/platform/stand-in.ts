import { AsyncLocalStorage } from "node:async_hooks"

/** What opens the doors: a signed-in session's token, a link's, or that of a session in a company's space. */
export type Key = { session: string } | { link: string } | { company: string } | null

/** Somebody who acts without a request, at a time of their own: the seed and the tests. No request can set it. */
export const standIn = new AsyncLocalStorage<{ key: Key; now?: Date }>()
