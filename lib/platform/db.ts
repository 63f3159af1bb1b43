import "server-only"
import { createHash } from "node:crypto"
import { PrismaPg } from "@prisma/adapter-pg"
import { PrismaClient } from "@/prisma/client/client"
import { env } from "./env"

const connections = 10

function connect() {
  const adapter = new PrismaPg(
    { connectionString: env.APP_DATABASE_URL, max: connections },
    {
      onPoolError: (error) => console.warn("database pool:", error.message),
      onConnectionError: (error) => console.warn("database connection:", error.message),
      statementNameGenerator: ({ sql }) => nameOf(sql),
    },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 8000, timeout: 30_000 } })
}

const names = new Map<string, string>()
const namesKept = 1000

/** The name under which the database keeps a statement's plan; there are as many as the product has statements. */
function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known) return known
  if (names.size >= namesKept) names.clear()
  const name = createHash("sha1").update(sql).digest("base64url")
  names.set(sql, name)
  return name
}

const kept = globalThis as { itineraDatabase?: PrismaClient }

kept.itineraDatabase ??= connect()

/** The one client, as the role that serves: pages, routes and the clock have their modules apart. Only the platform may touch it. */
export const db = kept.itineraDatabase
