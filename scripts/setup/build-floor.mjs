import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { hashOf, program } from "./install.mjs"
import { root, Stop } from "./place.mjs"
import { run, step, tail } from "./run.mjs"

export const floor = join(root, "scripts/bench/floor")

/** The bare server of the same version that the bench measures beside ours: no sign-in, no layout, pg by hand. */
export async function builtFloor() {
  const stamp = join(floor, ".next/built-from")
  const hash = hashOf(["scripts/bench/floor/app", "scripts/bench/floor/next.config.ts", "package-lock.json"])
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return
  await step("Building the floor", async () => {
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
    const { code, output } = await run(process.execPath, [program("next/dist/bin/next"), "build"], {
      cwd: floor,
      env,
    })
    if (code !== 0) throw new Stop(`The floor could not be built:\n${tail(output, 40)}`)
    writeFileSync(stamp, hash)
  })
}
