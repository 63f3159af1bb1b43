import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { root, Stop } from "./place.mjs"

/** The SQL that leads from one set of schema files to another; an empty list means an empty database. */
export async function sqlBetween(from, to) {
  const engine = await newEngine()
  try {
    const { stdout } = await engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    return /^-- This is an empty migration\.\s*$/.test(stdout ?? "") ? "" : (stdout ?? "")
  } catch (error) {
    throw new Stop(`The schema in prisma/schema is not valid:\n${readable(error)}`)
  } finally {
    engine.free()
  }
}

/** The schema as it stands in prisma/schema, file by file. */
export async function schemaFiles() {
  const folder = join(root, "prisma/schema")
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".prisma")).sort()
  if (names.length === 0) throw new Stop("There is no schema: prisma/schema holds no .prisma file.")
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), "utf8") })),
  )
}

let loaded

async function newEngine() {
  loaded ??= load()
  const { SchemaEngine } = await loaded
  return SchemaEngine.new({ datamodels: undefined }, () => {}, disconnected)
}

// The package's own entry imports a .wasm file, which Node 20 cannot do without a flag. Its glue remembers the memory of
// the one instance it was given, so there must never be a second.
async function load() {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"))
  const glue = await import(join(folder, "schema_engine_bg.js"))
  const bytes = await readFile(join(folder, "schema_engine_bg.wasm"))
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue
}

// The engine insists on a connection even where it compares two texts; it asks this one nothing that matters.
const answer = (value) => ({ ok: true, value, map: (f) => answer(f(value)), flatMap: (f) => f(value) })
const connection = {
  provider: "postgres",
  adapterName: "none",
  queryRaw: async () => answer({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => answer(0),
  executeScript: async () => answer(undefined),
  startTransaction: async () => answer(connection),
  getConnectionInfo: () => answer({ schemaName: "public", supportsRelationJoins: false }),
  dispose: async () => answer(undefined),
}
const disconnected = {
  ...connection,
  connect: async () => answer(connection),
  connectToShadowDb: async () => answer(connection),
  errorRegistry: { consumeError: () => undefined },
}

function target(files) {
  return files.length === 0 ? { tag: "empty" } : { tag: "schemaDatamodel", files }
}

function readable(error) {
  const text = String(error?.message ?? error)
  return (
    [...text.matchAll(/(?:error|Error)[^\n]*(?:\n[^\n]+){0,6}/g)].map(([part]) => part).join("\n") || text
  )
}
