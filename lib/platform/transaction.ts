import "server-only"
import { setTimeout as pause } from "node:timers/promises"
import { Prisma } from "@/prisma/client/client"
import { db } from "./db"
import type { Key } from "./stand-in"

export type Tx = Prisma.TransactionClient

const patience = 12_000
const triesInTheOpen = 2
const longestPause = 250

/** Reads as whoever holds the key: one transaction, and the database's own walls know who is inside. */
export function reading<Value>(key: Key, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return db.$transaction(async (tx) => {
    await enter(tx, key)
    return work(tx)
  })
}

/** Writes what is whole by itself, whoever writes beside it: one row of one person. */
export function writing<Value>(key: Key, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return reading(key, work)
}

/**
 * Writes thousands of rows: one at a time of its line, and not serializable, because a transaction of many seconds would lose to each
 * short one beside it. What must never be, constraints refuse here too.
 */
export function inLine<Value>(key: Key, line: string, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return reading(key, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${line}, 0))`
    return work(tx)
  })
}

/** Writes alone in the database: serializable, and tried again when another writer was first. */
export function alone<Value>(key: Key, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return patiently(() => serializable(key, work))
}

/** Tries again, whole, when another writer was first. */
export async function patiently<Value>(work: () => Promise<Value>): Promise<Value> {
  const deadline = Date.now() + patience
  for (let attempt = 0; ; attempt++) {
    try {
      return await (attempt < triesInTheOpen ? work() : inTurn(work))
    } catch (error) {
      if (!isLostRace(error, attempt) || Date.now() > deadline) throw error
      await pause(Math.random() * Math.min(longestPause, 8 * 2 ** attempt))
    }
  }
}

export function serializable<Value>(key: Key, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return db.$transaction(
    async (tx) => {
      await enter(tx, key)
      return work(tx)
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
  )
}

let lastInTurn: Promise<unknown> = Promise.resolve()

/** Those who lost more than once queue up: forty at one record would otherwise lose to each other again and again. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const mine = lastInTurn.then(work, work)
  lastInTurn = mine.catch(() => undefined)
  return mine
}

async function enter(tx: Tx, key: Key): Promise<void> {
  const session = key && "session" in key ? key.session : ""
  const link = key && "link" in key ? key.link : ""
  const company = key && "company" in key ? key.company : ""
  await tx.$executeRaw`select set_config('app.session', ${session}, true), set_config('app.link', ${link}, true),
    set_config('app.company', ${company}, true)`
}

/* The last two: a lock that did not come in time, as while a long list is being written; no room to note what was read, which an
 * older transaction gives back when it ends. */
const retriedStates = ["40001", "40P01", "55P03", "53200"]
/* A unique or exclusion constraint can be the first to notice a lost race: the second try sees the winner's row and says so. */
const clashes = ["23505", "23P01"]
const retriedCodes = ["P2034", "P2028"]

/** Prisma 7 reports one lost race in several shapes: its own code, the driver's kind, or the database's state, nested. */
export function isLostRace(error: unknown, attempt = 0): boolean {
  const words = shapesOf(error)
  if (words.some((word) => retriedStates.includes(word) || retriedCodes.includes(word))) return true
  if (words.includes("TransactionWriteConflict")) return true
  return attempt < 2 && words.some((word) => clashes.includes(word) || word === "P2002")
}

function shapesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return []
  const fields = error as Record<string, unknown>
  const words = [fields.code, fields.originalCode, fields.kind].filter((word) => typeof word === "string")
  return [
    ...words,
    ...[fields.cause, fields.meta, fields.driverAdapterError].flatMap((inner) => shapesOf(inner, depth + 1)),
  ]
}
