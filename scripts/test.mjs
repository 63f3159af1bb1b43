import { ready } from "./setup/install.mjs"
import { isInterrupted, main } from "./setup/run.mjs"

/** Everything that must hold, in the order in which it is quickest to know: this is all that CI runs. */
await main(async () => {
  await ready()
  const { browser } = await import("./setup/browser.mjs")
  const { built } = await import("./setup/build.mjs")
  const { counting } = await import("./setup/counts.mjs")
  const { checks, database, journeys, unit } = await import("./setup/parts.mjs")
  const counts = counting()
  const CHROMIUM_PATH = await browser()
  await serverForAll()
  await checks(counts)
  await unit(counts)
  if (await holds(counts, "Production build", built)) {
    await database(counts, process.env)
    if (!isInterrupted()) await journeys(counts, { ...process.env, CHROMIUM_PATH })
  }
  return isInterrupted() ? 130 : counts.report()
})

// Held through both runs, so that the server is started and stopped once.
async function serverForAll() {
  const { openServer } = await import("./setup/database.mjs")
  const { atEnd } = await import("./setup/run.mjs")
  const server = await openServer("test")
  atEnd(server.release)
  return server
}

async function holds(counts, name, act) {
  try {
    await act()
    counts.add(name, true)
    return true
  } catch (error) {
    console.error(error.message)
    counts.add(name, false)
    return false
  }
}
