import { accessSync, constants, existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { program } from "./install.mjs"
import { isRoot, Stop } from "./place.mjs"
import { run, step, tail } from "./run.mjs"

/** The browser without its window needs a third less of the machine than the whole one without showing it. */
const windowless = ["chromium-headless-shell"]
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const onMac = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** What a browser needs to be told; root may not use the sandbox. */
export const browserWords = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
]

/** The browser for the journeys: the one named, one that is installed, Playwright's own, or one that is installed now. */
export async function browser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (await works(named)) return named
    throw new Stop(`CHROMIUM_PATH names ${named}, which is not a browser that starts.`)
  }
  const there =
    (await firstWorking(onPath(windowless))) ?? (await step("Fetching a browser", shellFromDebian))
  return there ?? (await firstWorking(installed())) ?? (await step("Installing a browser", fetched))
}

/** Only where Debian has it and this may be installed; any other browser does as well, more slowly. */
async function shellFromDebian() {
  const { installed: went } = await fromDebian(windowless[0])
  return went ? firstWorking(onPath(windowless)) : undefined
}

async function fetched() {
  const own = await run(process.execPath, [program("playwright/cli.js"), "install", "chromium"])
  const found = own.code === 0 ? await firstWorking(installed()) : undefined
  if (found) return found
  const { said } = await fromDebian("chromium")
  return (
    (await firstWorking(installed())) ??
    stop(`No browser could be found or installed: install Chromium, or name one in CHROMIUM_PATH. ${said}`)
  )
}

async function fromDebian(name) {
  if (!existsSync("/etc/debian_version")) return { installed: false, said: "" }
  if (!isRoot)
    return {
      installed: false,
      said: `(As root this script would install Debian's: sudo apt-get install ${name}.)`,
    }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  await run("apt-get", ["update"], { env })
  const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", name], { env })
  return { installed: code === 0, said: code === 0 ? "" : tail(output, 3) }
}

function onPath(wanted) {
  const folders = (process.env.PATH ?? "").split(delimiter)
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isProgram)
}

function installed() {
  return [
    ...onPath(names),
    ...[...(process.platform === "darwin" ? onMac : []), ...playwrightsOwn()].filter(isProgram),
  ]
}

function playwrightsOwn() {
  try {
    return [createRequire(import.meta.url)("playwright").chromium.executablePath()]
  } catch {
    return []
  }
}

async function firstWorking(files) {
  for (const file of files) if (await works(file)) return file
  return undefined
}

async function works(file) {
  if (!isProgram(file)) return false
  const words = ["--headless", ...browserWords, "--dump-dom", "data:text/html,<p>ready</p>"]
  const { code, output } = await run(file, words, { timeout: 30_000 })
  return code === 0 && output.includes("ready")
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function stop(sentence) {
  throw new Stop(sentence.trim())
}
