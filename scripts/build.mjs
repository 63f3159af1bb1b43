import { ready } from "./setup/install.mjs"
import { main } from "./setup/run.mjs"

/** The production build in .next/standalone. */
await main(async () => {
  await ready()
  const { built } = await import("./setup/build.mjs")
  await built()
  console.log("  The build is in .next/standalone; npm start serves it.")
})
