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
      statementNameGenerator: (query) => createHash("sha1").update(query.sql).digest("base64url"),
    },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 8000, timeout: 30_000 } })
}

const kept = globalThis as { itineraDatabase?: PrismaClient }

/** The one client, as the role that serves. Only the platform may touch it. */
export const db = kept.itineraDatabase ?? connect()
if (process.env.NODE_ENV !== "production") kept.itineraDatabase = db
