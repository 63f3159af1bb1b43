import { ready } from "./setup/install.mjs"
import { Stop } from "./setup/place.mjs"
import { servingPort } from "./setup/port.mjs"
import { main } from "./setup/run.mjs"

/** Serves the build. Where APP_DATABASE_URL is set nothing else is touched; otherwise the database is opened and migrated. */
await main(async () => {
  const port = await servingPort()
  const { serverEnvironment } = await import("./setup/environment.mjs")
  const { serve } = await import("./setup/serve.mjs")
  const ownerUrl = process.env.APP_DATABASE_URL ? undefined : await prepared()
  const server = await serve(serverEnvironment({ ownerUrl, port }))
  console.log(`\n  Itinera is running: http://localhost:${port}\n`)
  const { code } = await server.ended
  if (code !== 0) throw new Stop(`The server ended by itself (code ${code}).`)
})

async function prepared() {
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { ownerUrl } = await openDatabase()
  await migrated(ownerUrl)
  return ownerUrl
}
