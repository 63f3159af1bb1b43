import "server-only"
import { decode, encode } from "next-auth/jwt"
import { cookies, headers } from "next/headers"
import { db } from "./db"
import { env } from "./env"
import { type Key, standIn } from "./stand-in"
import { hashOf, newToken } from "./token"

const secure = env.APP_URL?.startsWith("https:") ?? false
const cookieName = secure ? "__Host-itinera" : "itinera"
const lifetime = 8 * 60 * 60

/** Whose session this request carries. The envelope is next-auth's; what it holds is an opaque id that our table judges. */
export async function currentKey(): Promise<Key> {
  const played = standIn.getStore()
  if (played) return played.key
  const sealed = (await cookies()).get(cookieName)?.value
  if (!sealed) return null
  const envelope = await decode({ token: sealed, secret: env.AUTH_SECRET }).catch(() => null)
  return typeof envelope?.sid === "string" ? { session: envelope.sid } : null
}

/** Opens a session for an account whose password was found right. */
export async function openSession(accountId: string): Promise<boolean> {
  return begin((hash, agent) =>
    db.$queryRaw<{ id: string | null }[]>`select sec.open_session(${accountId}::uuid, ${hash}, ${agent}) as id`,
  )
}

/** Opens a session for a demo person; the database refuses where the demo's mark is not. */
export async function openDemoSession(membershipId: string): Promise<boolean> {
  return begin((hash, agent) =>
    db.$queryRaw<{ id: string | null }[]>`select sec.open_demo_session(${membershipId}::uuid, ${hash}, ${agent}) as id`,
  )
}

async function begin(open: (hash: Uint8Array, agent: string) => Promise<{ id: string | null }[]>): Promise<boolean> {
  const token = newToken()
  const agent = (await headers()).get("user-agent") ?? ""
  const [opened] = await open(hashOf(token), agent)
  if (!opened?.id) return false
  await closeSession()
  const sealed = await encode({ token: { sid: token }, secret: env.AUTH_SECRET, maxAge: lifetime })
  ;(await cookies()).set(cookieName, sealed, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: lifetime })
  return true
}

/** Ends this browser's session at once; the cookie alone is worth nothing afterwards. */
export async function closeSession(): Promise<void> {
  const key = await currentKey()
  if (key && "session" in key) {
    await db.$transaction([
      db.$executeRaw`select set_config('app.session', ${key.session}, true)`,
      db.$executeRaw`select sec.close_session()`,
    ])
  }
  ;(await cookies()).delete(cookieName)
}
