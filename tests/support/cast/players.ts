import { createHash, randomBytes } from "node:crypto"
import { hour, type Stage } from "./stage"

/** Somebody of the cast who can act: `as(noor, () => …)` in tests, a cookie in journeys. */
export type Player = { id: string; accountId: string; name: string; email: string; token: string }

/** The password of everybody in the cast. */
export const password = "correct horse battery staple"
const passwordHash =
  "$argon2id$v=19$m=65536,t=3,p=1$UucSFy4h4B2uAH5Un4myCQ$y0ZxD3Aj7uuIupvBXlfl5U9AIQLpNGpoVp60VE6670E"

/** Harbour House and Elbe Haus in one programme, with whoever works there. */
export async function players({ put, at, on, unique }: Stage) {
  const programme = await put("programme", {
    code: `MUMS-${unique()}`,
    title: "Mums@Work",
    fund: "amif_2014",
    starts_on: on(-365),
    ends_on: on(365),
  })
  const partner = async (name: string, country: string, timezone: string) => {
    const organisation = await put("organisation", { name, country, timezone, locale: "en", kind: "partner" })
    const promise = { programme_id: programme, organisation_id: organisation, target: 15 }
    await put("programme_partner", promise, null)
    return organisation
  }
  const harbour = await partner("Harbour House", "ES", "Europe/Madrid")
  const elbe = await partner("Elbe Haus", "DE", "Europe/Berlin")

  const player = async (name: string, membership: object, account: object = {}): Promise<Player> => {
    const email = `${name.toLowerCase()}.${unique()}@example.org`
    const accountId = await put("account", { name, email, password_hash: passwordHash, ...account })
    const id = await put("membership", {
      account_id: accountId,
      work_phone: "+34 600 000 000",
      ...membership,
    })
    const token = randomBytes(32).toString("base64url")
    await put("account_session", {
      token_hash: createHash("sha256").update(token).digest(),
      account_id: accountId,
      membership_id: id,
      idle_until: new Date(Date.now() + hour),
      absolute_until: new Date(Date.now() + 8 * hour),
    })
    return { id, accountId, name, email, token }
  }
  return {
    programme,
    harbour,
    elbe,
    clara: await player("Clara", { role: "coordinator", organisation_id: harbour }),
    noor: await player("Noor", { role: "counsellor", organisation_id: harbour }),
    tomas: await player("Tomas", { role: "counsellor", organisation_id: harbour }),
    /** Her account is disabled. */
    olga: await player("Olga", { role: "counsellor", organisation_id: harbour }, { disabled_at: at(-1) }),
    /** She looks after children. */
    pilar: await player("Pilar", { role: "childcare", organisation_id: harbour }),
    konrad: await player("Konrad", { role: "coordinator", organisation_id: elbe }),
    lena: await player("Lena", { role: "counsellor", organisation_id: elbe }),
    petra: await player("Petra", { role: "coordinator", scope: "programme", programme_id: programme }),
  }
}
