import { ready } from "./setup/install.mjs"
import { main } from "./setup/run.mjs"

/** Brings the database to the last migration. */
await main(async () => {
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { ownerUrl } = await openDatabase()
  await migrated(ownerUrl)
})
