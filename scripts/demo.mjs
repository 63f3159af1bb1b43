import { ready } from "./setup/install.mjs"
import { Stop } from "./setup/place.mjs"
import { servingPort } from "./setup/port.mjs"
import { main } from "./setup/run.mjs"

/** From an empty folder to the running product, filled with the demo programme. */
await main(async () => {
  const port = await servingPort()
  console.log("Itinera, the demo\n")
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { contents, empty, fill, people } = await import("./setup/demo-mark.mjs")
  const { ownerEnvironment, serverEnvironment } = await import("./setup/environment.mjs")
  const { built } = await import("./setup/build.mjs")
  const { serve } = await import("./setup/serve.mjs")

  const { ownerUrl, embedded } = await openDatabase()
  const found = await contents(ownerUrl)
  if (found === "foreign")
    throw new Stop(
      "This database holds rows without the demo's mark: the demo leaves it alone. Use npm start, or another database.",
    )
  if (found === "half") {
    console.log("  The last filling was interrupted: beginning again")
    await empty(ownerUrl)
  }
  await migrated(ownerUrl)
  await built()
  if (found !== "filled") await fill(ownerUrl, ownerEnvironment({ ownerUrl, port }))

  const server = await serve(serverEnvironment({ ownerUrl, port }))
  console.log(`
  Itinera is running: http://localhost:${port}

  Sign in there with one click as any of the demo's people, for instance:
${(await people(ownerUrl)).join("\n")}

  or be an employer: open the link in one of the letters in .data/mail.

  ${embedded ? "" : "The database is the one DATABASE_URL names. "}Ctrl-C stops Itinera and keeps what you entered; npm run db:reset empties it.
`)
  const { code } = await server.ended
  if (code !== 0) throw new Stop(`The server ended by itself (code ${code}).`)
})
