import { createHash, randomBytes, randomUUID } from "node:crypto"
import type { Cast, Player } from "./cast"

/** One more counsellor of Harbour House, signed in. */
export async function oneMoreCounsellor({ put, harbour }: Cast, name: string): Promise<Player> {
  const email = `${name.toLowerCase()}.${randomUUID()}@example.org`
  const accountId = await put("account", { name, email })
  const id = await put("membership", { account_id: accountId, role: "counsellor", organisation_id: harbour })
  const token = randomBytes(32).toString("base64url")
  const until = new Date(Date.now() + 3_600_000)
  await put("account_session", {
    token_hash: createHash("sha256").update(token).digest(),
    account_id: accountId,
    membership_id: id,
    idle_until: until,
    absolute_until: until,
  })
  return { id, accountId, name, email, token }
}
