import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..")

/** What stays on this machine: databases, passwords, mail. Ignored by git. */
const kept = join(root, ".data")

export const isRoot = process.getuid?.() === 0

/** A known obstacle: its one sentence is all that is shown, and the script ends with a non-zero code. */
export class Stop extends Error {}

/** A folder under .data, made if it is not there, open to nobody else. */
export function keptFolder(...names) {
  const folder = join(kept, ...names)
  return reachable(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  })
}

/** A file under .data that only its owner may read; written once, read ever after. */
export function keptText(name, firstTime) {
  const file = join(keptFolder(dirname(name)), name.split("/").at(-1))
  return reachable(() => {
    if (!statSync(file, { throwIfNoEntry: false })) keepText(name, firstTime())
    return readFileSync(file, "utf8").trim()
  })
}

/** Writes a file under .data that only its owner may read. */
export function keepText(name, text) {
  const file = join(keptFolder(dirname(name)), name.split("/").at(-1))
  reachable(() => {
    writeFileSync(file, `${text}\n`, { mode: 0o600 })
    chmodSync(file, 0o600)
  })
}

/** A secret of this machine: generated once, then the same. */
export const secret = (name) => keptText(name, () => randomBytes(24).toString("base64url"))

function reachable(act) {
  try {
    return act()
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes(error?.code))
      throw new Stop(
        `${error.path ?? kept} may not be written by this user: give it the folder (sudo chown -R "$(id -un)" "${kept}") and start again.`,
      )
    if (error?.code === "ENOSPC")
      throw new Stop(`The disk that holds ${kept} is full: make room and start again.`)
    throw error
  }
}
