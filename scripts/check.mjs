import { ready } from "./setup/install.mjs"
import { main } from "./setup/run.mjs"

/** Types, format and lint, dead code, architecture. */
await main(async () => {
  await ready()
  const { counting } = await import("./setup/counts.mjs")
  const { checks } = await import("./setup/parts.mjs")
  const counts = counting()
  await checks(counts)
  return counts.report()
})
