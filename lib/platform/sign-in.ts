import "server-only"
import { headers } from "next/headers"
import type { Person } from "@/lib/access/actor"
import { db } from "./db"
import { whoIsThere } from "./door"
import { rememberLook } from "./look"
import { passwordFits } from "./password"
import { openSession } from "./session"

/** How a try to sign in ended. Why it was refused is not said to anybody. */
export type SignIn =
  | { ending: "opened"; person: Person }
  | { ending: "refused" }
  | { ending: "wait"; minutes: number }

type Try = { attempt: string | null; wait_seconds: number; password_hash: string | null }

/** Signs in with a password. An account that is not there, or is disabled, takes the same steps as a wrong password. */
export async function signInWithPassword(email: string, password: string): Promise<SignIn> {
  const from = await callerAddress()
  const [begun] = await db.$queryRaw<Try[]>`select * from sec.begin_sign_in(${email}, ${from})`
  if (!begun?.attempt) return { ending: "wait", minutes: Math.ceil((begun?.wait_seconds ?? 60) / 60) }
  const { attempt } = begun
  const fits = await passwordFits(password, begun.password_hash)
  const opened = await openSession(
    (hash, agent) =>
      db.$queryRaw<
        { id: string | null }[]
      >`select sec.finish_sign_in(${attempt}::uuid, ${fits}, ${hash}, ${agent}) as id`,
  )
  const entered = opened ? await whoIsThere() : null
  if (!entered) return { ending: "refused" }
  await rememberLook(entered.look)
  return { ending: "opened", person: entered.person }
}

/** Signs in as a demo person; the database refuses where the demo's mark is not. */
export async function signInToDemo(membershipId: string): Promise<Person | null> {
  const opened = await openSession(
    (hash, agent) =>
      db.$queryRaw<
        { id: string | null }[]
      >`select sec.open_demo_session(${membershipId}::uuid, ${hash}, ${agent}) as id`,
  )
  return opened ? ((await whoIsThere())?.person ?? null) : null
}

/** The last hop is the one that our own reverse proxy, or the server itself, has seen. */
async function callerAddress(): Promise<string> {
  const hops = (await headers()).get("x-forwarded-for") ?? ""
  return hops.split(",").at(-1)?.trim() ?? ""
}
