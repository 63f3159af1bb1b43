import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { keptFolder, Stop } from "./place.mjs"

/** Of several scripts started at once in this checkout, only one at a time does what `name` says. */
export async function alone(name, act) {
  const lock = join(keptFolder(), `lock-${name}`)
  for (let tries = 0; !taken(lock); tries += 1) {
    const holder = Number(readFileSync(lock, { encoding: "utf8", flag: "a+" }))
    if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
    if (tries > 1500)
      throw new Stop(`Another script of this checkout (process ${holder}) is still busy with the ${name}.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  try {
    return await act()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Whether a program with this number runs. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" })
    return true
  } catch (error) {
    if (error.code !== "EEXIST") throw error
    return false
  }
}
