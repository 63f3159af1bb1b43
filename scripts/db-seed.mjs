import { ready } from "./setup/install.mjs"
import { Stop } from "./setup/place.mjs"
import { main } from "./setup/run.mjs"

/** Fills an empty database with the demo programme. */
await main(async () => {
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { contents, empty, fill } = await import("./setup/demo-mark.mjs")
  const { ownerEnvironment } = await import("./setup/environment.mjs")
  const { ownerUrl } = await openDatabase()
  const found = await contents(ownerUrl)
  if (found === "foreign")
    throw new Stop("This database holds rows without the demo's mark: the demo leaves it alone.")
  if (found === "filled") throw new Stop("This database holds the demo already: npm run db:reset empties it.")
  if (found === "half") await empty(ownerUrl)
  await migrated(ownerUrl)
  await fill(ownerUrl, ownerEnvironment({ ownerUrl, port: Number(process.env.PORT || 3000) }))
})
