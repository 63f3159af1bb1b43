import "server-only"
import { headers } from "next/headers"
import { missing } from "./door"

/** A write must come from a page of ours: browsers always name their origin on one, so a missing or foreign name is refused. */
export async function requireOwnOrigin(): Promise<void> {
  const head = await headers()
  const origin = head.get("origin")
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== head.get("host")) missing()
}
