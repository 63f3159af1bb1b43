import "server-only"
import { cookies, headers } from "next/headers"
import { decode, encode } from "next-auth/jwt"
import { db } from "./db"
import { env } from "./env"
import { type Key, standIn } from "./stand-in"
import { hashOf, isToken, newToken } from "./token"

/** Whether the product is served over https, so that its cookies may insist on it. */
export const secure = env.APP_URL?.startsWith("https:") ?? false
const cookieName = secure ? "__Host-itinera" : "itinera"
/** A company's space has a cookie of its own: neither kind of session is ever taken for the other. */
const companyCookie = secure ? "__Host-itinera-company" : "itinera-company"
const lifetime = 8 * 60 * 60

/** Whose session this request carries. The envelope is next-auth's; what it holds is an opaque id that our table judges. */
export async function currentKey(): Promise<Key> {
  const played = standIn.getStore()
  if (played) return played.key
  const session = await tokenIn(cookieName)
  return session ? { session } : null
}

/** Whose session in a company's space this request carries. */
export async function companyKey(): Promise<string | null> {
  const played = standIn.getStore()
  if (played) return played.key && "company" in played.key ? played.key.company : null
  return tokenIn(companyCookie)
}

async function tokenIn(cookie: string): Promise<string | null> {
  const sealed = (await cookies()).get(cookie)?.value
  return sealed ? (unsealed.get(sealed) ?? (await unseal(sealed))) : null
}

/** What the envelopes of this process held. To open one again costs a derived key, and tells nothing: the table judges anew. */
const unsealed = new Map<string, string>()

async function unseal(sealed: string): Promise<string | null> {
  const envelope = await decode({ token: sealed, secret: env.AUTH_SECRET }).catch(() => null)
  if (!isToken(envelope?.sid)) return null
  if (unsealed.size >= 1000) unsealed.clear()
  unsealed.set(sealed, envelope.sid)
  return envelope.sid
}

/** Answers whether the database opened a session under this hash. */
type Opening = (hash: Uint8Array, agent: string) => Promise<{ id: string | null }[]>

/** Opens a session and gives the browser its key; whatever session the browser had before ends. */
export async function openSession(open: Opening): Promise<boolean> {
  const token = newToken()
  const agent = (await headers()).get("user-agent") ?? ""
  const [opened] = await open(hashOf(token), agent)
  if (!opened?.id) return false
  await closeSession()
  await keep(cookieName, token)
  return true
}

/** Gives the browser the key of a session in a company's space. */
export async function keepCompanyKey(token: string): Promise<void> {
  await keep(companyCookie, token)
}

export async function dropCompanyKey(): Promise<void> {
  ;(await cookies()).delete({ name: companyCookie, path: "/", secure })
}

async function keep(cookie: string, token: string): Promise<void> {
  const sealed = await encode({ token: { sid: token }, secret: env.AUTH_SECRET, maxAge: lifetime })
  ;(await cookies()).set(cookie, sealed, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: lifetime,
  })
}

/** Ends this browser's session at once; the cookie alone is worth nothing afterwards. */
export async function closeSession(): Promise<void> {
  await end("one")
}

/** Ends every session of this person, on every device. */
export async function closeAllSessions(): Promise<void> {
  await end("all")
}

async function end(which: "one" | "all"): Promise<void> {
  const key = await currentKey()
  if (key && "session" in key) {
    await db.$transaction([
      db.$executeRaw`select set_config('app.session', ${key.session}, true)`,
      which === "all"
        ? db.$executeRaw`select sec.close_my_sessions()`
        : db.$executeRaw`select sec.close_session()`,
    ])
  }
  ;(await cookies()).delete({ name: cookieName, path: "/", secure })
}
