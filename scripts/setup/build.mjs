import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { alone } from "./alone.mjs"
import { hashOf, program } from "./install.mjs"
import { keepOneCopy } from "./one-copy.mjs"
import { root, Stop } from "./place.mjs"
import { run, step, tail } from "./run.mjs"

export const standalone = join(root, ".next/standalone")

const sources = [
  ...[
    "app",
    "components",
    "lib",
    "public",
    "prisma/schema",
    "proxy.ts",
    "instrumentation.ts",
    "instrumentation-client.ts",
  ],
  ...[
    "next.config.ts",
    "tailwind.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package.json",
    "package-lock.json",
  ],
]

// Next loads every route while it builds; nothing is asked of these, and none of them is kept in the build.
const placeholders = {
  APP_DATABASE_URL: "postgresql://nobody@localhost/nothing",
  AUTH_SECRET: "only there so that the build can load every route",
}

/** The production build, made anew only when something it is made of has changed. */
export async function built() {
  await alone("build", async () => {
    const stamp = join(root, ".next/built-from")
    const hash = hashOf(sources)
    const last = existsSync(stamp) ? readFileSync(stamp, "utf8") : ""
    if (last === hash && existsSync(join(standalone, "server.js"))) return
    await step("Building", build)
    writeFileSync(stamp, hash)
  })
}

async function build() {
  rmSync(join(root, ".next/built-from"), { force: true })
  const env = { ...placeholders, ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }
  const { code, output } = await run(process.execPath, [program("next/dist/bin/next"), "build"], { env })
  if (code !== 0) throw new Stop(`The build failed:\n${tail(output, 40)}`)
  keepOneCopy(join(standalone, ".next/server/chunks"))
  // The standalone server looks for these two beside itself; Next leaves the copying to whoever deploys it.
  for (const folder of ["public", ".next/static"])
    if (existsSync(join(root, folder)))
      cpSync(join(root, folder), join(standalone, folder), { recursive: true })
}
