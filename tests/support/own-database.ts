import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeEach } from "vitest"
import { freshDatabase } from "./fresh-database"

/** The database of this test file: there before lib/platform is imported, emptied before each test. */
export const database = await freshDatabase()

process.env.DATABASE_URL = database.ownerUrl
process.env.APP_DATABASE_URL = database.appUrl
process.env.AUTH_SECRET = "a secret that only the tests know, long enough"
process.env.APP_URL = "http://localhost:3000"
process.env.MAIL_DIR = mkdtempSync(join(tmpdir(), "itinera-mail-"))
process.env.DOCUMENT_DIR = mkdtempSync(join(tmpdir(), "itinera-documents-"))
process.env.DOCUMENT_KEY_FILE = join(process.env.MAIL_DIR, "document-key")

export const { owner, admin } = database

beforeEach(() => database.empty())
/** The client that lib/platform opened, whose connections would keep the database from being dropped. */
type Served = { itineraDatabase?: { $disconnect: () => Promise<void> } }

afterAll(async () => {
  await (globalThis as Served).itineraDatabase?.$disconnect()
  await database.drop()
})
