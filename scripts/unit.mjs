import { ready } from "./setup/install.mjs"
import { main } from "./setup/run.mjs"

/** The tests that need neither a database nor a browser. */
await main(async () => {
  await ready()
  const { counting } = await import("./setup/counts.mjs")
  const { unit } = await import("./setup/parts.mjs")
  const counts = counting()
  await unit(counts)
  return counts.report()
})
