import { program, ready } from "./setup/install.mjs"
import { servingPort } from "./setup/port.mjs"
import { main, start } from "./setup/run.mjs"

/** The same database as the demo, served by Next's development server. */
await main(async () => {
  const port = await servingPort()
  await ready()
  const { migrated, openDatabase } = await import("./setup/database.mjs")
  const { serverEnvironment } = await import("./setup/environment.mjs")
  const { ownerUrl } = await openDatabase()
  await migrated(ownerUrl)
  const words = [program("next/dist/bin/next"), "dev", "--hostname", "127.0.0.1", "--port", String(port)]
  const { code } = await start(process.execPath, words, { env: serverEnvironment({ ownerUrl, port }) }).ended
  return code
})
