import { ready } from "./setup/install.mjs"
import { main } from "./setup/run.mjs"

/** The browser tests against the production build; words after `--` choose among them. */
await main(async (words) => {
  await ready()
  const { browser } = await import("./setup/browser.mjs")
  const { built } = await import("./setup/build.mjs")
  const { counting } = await import("./setup/counts.mjs")
  const { journeys } = await import("./setup/parts.mjs")
  const CHROMIUM_PATH = await browser()
  await built()
  const counts = counting()
  await journeys(counts, { ...process.env, CHROMIUM_PATH }, words)
  return counts.report()
})
