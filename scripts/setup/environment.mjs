import { createHash } from "node:crypto"
import { join } from "node:path"
import { keptFolder, secret } from "./place.mjs"
import { appUrl } from "./roles.mjs"

/** What the server is told: how it reaches the database as the role that serves, but never as the owner. */
export function serverEnvironment({ ownerUrl, port }) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const address = process.env.APP_URL || `http://localhost:${port}`
  const databaseUrl = process.env.APP_DATABASE_URL || appUrl(ownerUrl)
  return {
    ...inherited,
    ...documents(databaseUrl),
    APP_DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secret("auth-secret"),
    APP_URL: address,
    NEXTAUTH_URL: address,
    ...(process.env.SMTP_URL ? {} : { MAIL_DIR: process.env.MAIL_DIR || keptFolder("mail") }),
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
  }
}

/** A folder for each database: what one database does not know is swept out of its folder. */
function documents(databaseUrl) {
  const { S3_BUCKET, DOCUMENT_DIR, DOCUMENT_KEY_FILE } = process.env
  const { hostname, pathname } = new URL(databaseUrl)
  const name = createHash("sha256").update(`${hostname}${pathname}`).digest("hex").slice(0, 12)
  return {
    DOCUMENT_KEY_FILE: DOCUMENT_KEY_FILE || join(keptFolder(), "document-key"),
    ...(S3_BUCKET ? {} : { DOCUMENT_DIR: DOCUMENT_DIR || keptFolder("documents", name) }),
  }
}

/** What a script of ours is told that also works as the owner. */
export const ownerEnvironment = (place) => ({ ...serverEnvironment(place), DATABASE_URL: place.ownerUrl })
