import "server-only"
import { hash, verify } from "@node-rs/argon2"

/** argon2id, 64 MiB, three passes: about 70 ms on two cores. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** What is kept of a password. */
export function passwordHash(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), cost)
}

let dummy: Promise<string> | undefined

/** Whether the password fits. An unknown account costs the same time as a known one. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  dummy ??= passwordHash("nobody has this password")
  const nobodys = await dummy
  const fits = await queued(() => verify(kept ?? nobodys, password.normalize("NFKC")))
  return fits && kept !== null
}

const atOnce = 4
let running = 0
const waiting: (() => void)[] = []

/** A flood of sign-ins must not eat the memory: four at a time. */
async function queued<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
