import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeEach } from "vitest"
import { freshDatabase } from "./fresh-database"

/* Files that share their modules share what those opened: one database, one folder of letters, one of documents. */
const world = globalThis as { itineraWorld?: Awaited<ReturnType<typeof made>> }

async function made() {
  const database = await freshDatabase()
  const folder = (name: string) => mkdtempSync(join(tmpdir(), `itinera-${name}-`))
  const [letters, documents] = [folder("mail"), folder("documents")]
  process.env.DATABASE_URL = database.ownerUrl
  process.env.APP_DATABASE_URL = database.appUrl
  process.env.AUTH_SECRET = "a secret that only the tests know, long enough"
  process.env.APP_URL = "http://localhost:3000"
  process.env.MAIL_DIR = letters
  process.env.DOCUMENT_DIR = documents
  process.env.DOCUMENT_KEY_FILE = join(folder("keys"), "document-key")
  return { database, letters, documents }
}

world.itineraWorld ??= await made()
const { letters, documents } = world.itineraWorld

/** There before lib/platform is imported, emptied before each test, and dropped when all are done. */
export const { database } = world.itineraWorld
export const { owner, admin } = database

beforeEach(async () => {
  for (const folder of [letters, documents])
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  await database.empty()
})
