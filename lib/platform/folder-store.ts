import "server-only"
import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { isKey, type Store } from "./store"

/** Keeps in a folder that its owner alone may enter, spread over the first two letters of the names. */
export function folderStore(folder: string): Store {
  const shelfOf = (key: string) => {
    if (!isKey(key)) throw new Error("That is no name of a document")
    return join(folder, key.slice(0, 2))
  }
  return {
    async put(key, sealed) {
      const shelf = shelfOf(key)
      await mkdir(shelf, { recursive: true, mode: 0o700 })
      const half = join(shelf, `${randomUUID()}.half`)
      try {
        await written(half, sealed)
        await rename(half, join(shelf, key))
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
    },
    async get(key) {
      const file = join(shelfOf(key), key)
      const found = await stat(file).catch(() => null)
      return found?.isFile() ? createReadStream(file) : null
    },
    remove: (key) => rm(join(shelfOf(key), key), { force: true }),
    async *list() {
      for await (const { name, file, at } of filesIn(folder)) {
        if (isKey(name)) yield { key: name, at }
        else if (name.endsWith(".half") && Date.now() - at.getTime() > anHour) await rm(file, { force: true })
      }
    },
  }
}

/** What a server that died left half written is dropped after so long. */
const anHour = 3_600_000

async function* filesIn(folder: string) {
  for (const shelf of await namesIn(folder))
    for (const name of await namesIn(join(folder, shelf))) {
      const file = join(folder, shelf, name)
      const found = await stat(file).catch(() => null)
      if (found?.isFile()) yield { name, file, at: found.mtime }
    }
}

/** It is on the disk before anybody is told that it is kept. */
async function written(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return []
    throw error
  })
  return entries.sort()
}
