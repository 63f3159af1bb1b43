import { join } from "node:path"
import { ready } from "./setup/install.mjs"
import { root, Stop } from "./setup/place.mjs"
import { atEnd, main, start } from "./setup/run.mjs"

/**
 * Measures the pages and acts against the floor and writes docs/speed.md. Words after `--` name the sizes (90 10k 100k 1M); `hour` is
 * the memory over an hour's work alone; any other word is a part of a name in the table (`npm run bench -- 90 week`): only those are
 * measured. What was chosen by such a word is printed instead of written.
 */
await main(async (words) => {
  await ready()
  const { built } = await import("./setup/build.mjs")
  const { builtFloor } = await import("./setup/build-floor.mjs")
  const { openServer } = await import("./setup/database.mjs")
  await built()
  await builtFloor()
  const server = await openServer("bench")
  atEnd(server.release)
  const { code } = await start(
    process.execPath,
    ["--import", "tsx", join(root, "scripts/bench/main.ts"), ...words],
    {
      env: {
        ...process.env,
        BENCH_OWNER_URL: server.ownerUrl,
        BENCH_ADMIN_URL: server.adminUrl,
        TSX_TSCONFIG_PATH: join(root, "prisma/seed/tsconfig.json"),
      },
    },
  ).ended
  if (code !== 0) throw new Stop("The bench did not come to its end.")
})
