import { createHash, randomBytes } from "node:crypto"
import type { Cast } from "./cast"
import { hour, stage } from "./cast/stage"
import { owner } from "./own-database"

/** A second partner of the cast's country, with one coordinator: it shares the companies and nothing else. */
export async function secondPartner(c: Cast): Promise<{ organisation: string; id: string; token: string }> {
  const { put, unique } = stage((sql, values) => owner(sql, values), c.now)
  const house = { name: "Garden House", country: "ES", timezone: "Europe/Madrid" }
  const organisation = await put("organisation", house)
  const account_id = await put("account", { name: "Greta", email: `greta.${unique()}@example.org` })
  const role = { role: "coordinator", organisation_id: organisation }
  const id = await put("membership", { account_id, ...role })
  const token = randomBytes(32).toString("base64url")
  await put("account_session", {
    ...{ account_id, membership_id: id, token_hash: createHash("sha256").update(token).digest() },
    idle_until: new Date(Date.now() + hour),
    absolute_until: new Date(Date.now() + 8 * hour),
  })
  return { organisation, id, token }
}
