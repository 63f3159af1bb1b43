import { existsSync } from "node:fs"
import { join } from "node:path"
import { standalone } from "./build.mjs"
import { Stop } from "./place.mjs"
import { start } from "./run.mjs"

/* Left to itself V8 takes what the machine has before it tidies up: 580 MB after a minute of load for 100 MB that are in use. */
const modest = ["--max-old-space-size=384", "--max-semi-space-size=8"]

/** Starts the production server and waits until it answers. */
export async function serve(env, options = {}) {
  if (!existsSync(join(standalone, "server.js"))) throw new Stop("There is no build yet: npm run build")
  const child = start(process.execPath, [...modest, "server.js"], {
    cwd: standalone,
    env: { MALLOC_ARENA_MAX: "2", ...env, NODE_ENV: "production" },
    ...options,
  })
  let end
  child.ended.then((ended) => {
    end = ended
  })
  for (let tries = 0; !(await answers(env.PORT)); tries += 1) {
    if (end) throw new Stop(`The server ended before it answered (code ${end.code}).`)
    if (tries > 300) {
      child.kill("SIGKILL")
      throw new Stop("The server did not answer within a minute.")
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return child
}

/** Asks a server to finish what it is doing and end; after ten seconds it is ended. */
export async function stopServing(child) {
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000)
  child.kill("SIGTERM")
  await child.ended
  clearTimeout(late)
}

async function answers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/api/health`, {
      redirect: "manual",
      signal: AbortSignal.timeout(5000),
    })
    return true
  } catch {
    return false
  }
}
