import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// A time zone that is neither UTC nor a whole hour away from it, so that a forgotten zone fails loudly.
const env = { TZ: "Asia/Kathmandu" }
const alias = { "@": at("./").replace(/\/$/, "") }

/** `server-only` is nothing here, and React is whole: next/navigation needs it outside of a bundle. */
const asDrawn = { resolve: { alias: { ...alias, "server-only": at("./node_modules/server-only/empty.js") } } }

/** What stands in for a module, sets its own environment or changes the schema shares neither modules nor a database with other files. */
const apart = ["actions", "queries", "database"]
  .flatMap((folder) => readdirSync(at(`tests/${folder}`)).map((name) => `tests/${folder}/${name}`))
  .filter((file) =>
    /vi\.mock\(|process\.env\.\w+ = |importEsco|migrate\(|drop policy|alter (role|table)/.test(
      readFileSync(at(file), "utf8"),
    ),
  )
const onDatabase = {
  env,
  globalSetup: ["tests/support/global-setup.ts"],
  setupFiles: ["tests/support/own-database.ts"],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  restoreMocks: true,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { ...asDrawn, test: { name: "architecture", include: ["tests/architecture.test.ts"], env } },
      {
        ...asDrawn,
        test: {
          ...{ name: "unit", isolate: false, env, testTimeout: 20_000, restoreMocks: true },
          include: ["tests/{rules,access,words,components}/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...asDrawn,
        test: {
          ...{ ...onDatabase, name: "database", isolate: false },
          ...{ include: ["tests/{actions,queries,database}/**/*.test.ts"], exclude: apart },
        },
      },
      { ...asDrawn, test: { ...onDatabase, name: "apart", include: apart } },
    ],
  },
})
