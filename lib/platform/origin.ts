import "server-only"
import { headers } from "next/headers"
import { missing } from "./door"
import { publicAddress } from "./env"

/**
 * A write must come from a page of ours: browsers always name their origin on one, so a missing or foreign name is refused.
 * What is pressed after its own page was left, the server hands on to itself under an inner address: then only the public one is ours.
 */
export async function requireOwnOrigin(): Promise<void> {
  const head = await headers()
  const origin = head.get("origin")
  const isHandedOn = head.has("x-action-forwarded")
  const host = isHandedOn ? new URL(publicAddress).host : head.get("host")
  if (!origin || !URL.canParse(origin) || new URL(origin).host !== host) missing()
}
