import "server-only"
import type { Act } from "@/lib/access/permissions"
import type { Trace } from "./outcome"
import type { Tx } from "./transaction"

/** Confidential rows that a read shows: which, of whom, and which groups of fields. */
export type Seen = { kind: string; ids: string[]; fields: string[] }

/** The trail remembers a write, in the transaction of the write. Names of fields, never their contents. */
export async function recordWrite(tx: Tx, act: Act, trace: Trace): Promise<void> {
  await tx.$executeRaw`select sec.trace(${act}, 'done', ${trace.kind}, ${trace.id ?? null}::uuid,
    ${trace.participantIds ?? []}::uuid[], ${trace.fields ?? []}::text[], ${trace.count ?? null}::int)`
}

/** The trail remembers a read of confidential fields, before they leave: one row however many were shown. Prisma unpacks a list
    of parameters one by one and in depth: fifty ids travel as one. */
export async function recordRead(tx: Tx, act: Act, seen: Seen): Promise<void> {
  await tx.$executeRaw`select sec.trace(${act}, 'shown', ${seen.kind}, null::uuid,
    string_to_array(${seen.ids.join()}, ',')::uuid[], ${seen.fields}::text[], ${seen.ids.length}::int)`
}
