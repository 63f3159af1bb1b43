import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "@/scripts/setup/port.mjs"
import { serve, stopServing } from "@/scripts/setup/serve.mjs"
import { freshDatabase } from "./fresh-database"

/** The production server on a database of its own. `kill` ends it as a power cut would; `restart` starts it again. */
export async function startServer(more: Record<string, string> = {}) {
  const database = await freshDatabase()
  const port = Number(await freePort())
  const url = `http://localhost:${port}`
  const mailDir = mkdtempSync(join(tmpdir(), "itinera-mail-"))
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = {
    ...inherited,
    APP_DATABASE_URL: database.appUrl,
    AUTH_SECRET: "a secret that only the tests know, long enough",
    APP_URL: url,
    NEXTAUTH_URL: url,
    MAIL_DIR: mailDir,
    DOCUMENT_DIR: join(mailDir, "documents"),
    DOCUMENT_KEY_FILE: join(mailDir, "document-key"),
    PSEUDO_LOCALES: "1",
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    TZ: "Asia/Kathmandu",
    ...more,
  }
  const begin = () => serve(env, { stdio: ["ignore", "inherit", "inherit"] })
  let child = await begin()
  return {
    url,
    database,
    mailDir,
    kill: async () => {
      child.kill("SIGKILL")
      await child.ended
    },
    restart: async () => {
      child = await begin()
    },
    stop: async () => {
      await stopServing(child)
      await database.drop()
      rmSync(mailDir, { recursive: true, force: true })
    },
  }
}
