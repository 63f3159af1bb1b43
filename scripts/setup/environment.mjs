import { keptFolder, secret } from "./place.mjs"
import { appUrl } from "./roles.mjs"

/** What the server is told: how it reaches the database as the role that serves, but never as the owner. */
export function serverEnvironment({ ownerUrl, port }) {
  const { DATABASE_URL: _, ...inherited } = process.env
  const address = process.env.APP_URL || `http://localhost:${port}`
  return {
    ...inherited,
    APP_DATABASE_URL: process.env.APP_DATABASE_URL || appUrl(ownerUrl),
    AUTH_SECRET: process.env.AUTH_SECRET || secret("auth-secret"),
    APP_URL: address,
    NEXTAUTH_URL: address,
    ...(process.env.SMTP_URL ? {} : { MAIL_DIR: process.env.MAIL_DIR || keptFolder("mail") }),
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
  }
}

/** What a script of ours is told that also works as the owner. */
export const ownerEnvironment = (place) => ({ ...serverEnvironment(place), DATABASE_URL: place.ownerUrl })
