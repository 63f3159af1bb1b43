import { ready } from "./setup/install.mjs"
import { main, step } from "./setup/run.mjs"

/** Empties a demo database and migrates it anew; a database without the demo's mark is refused. */
await main(async () => {
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { empty } = await import("./setup/demo-mark.mjs")
  const { ownerUrl } = await openDatabase()
  await step("Emptying", () => empty(ownerUrl))
  await migrated(ownerUrl)
  console.log("  The database is empty; npm run demo fills it again.")
})
