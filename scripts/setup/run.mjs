import { spawn } from "node:child_process"
import { root, Stop } from "./place.mjs"

const children = new Set()
const endings = []
let interrupted = false

/** Runs a script to its end; a known obstacle becomes one sentence and code 1, Ctrl-C a clean stop and code 130. */
export async function main(act) {
  process.on("SIGINT", () => interrupt("SIGINT"))
  process.on("SIGTERM", () => interrupt("SIGTERM"))
  await attempt(async () => {
    checkNode()
    process.exitCode = (await act(process.argv.slice(2))) ?? 0
  })
  for (const ending of endings.splice(0)) await attempt(ending)
  process.exit(interrupted ? 130 : process.exitCode)
}

async function attempt(act) {
  try {
    await act()
  } catch (error) {
    if (!interrupted) console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop(`Itinera needs Node 20.19 or later; this is ${process.versions.node}.`)
}

/** What must be done before the script ends, however it ends; the last one named is done first. */
export function atEnd(act) {
  endings.unshift(act)
}

/** Whether a person has asked this script to stop. */
export const isInterrupted = () => interrupted

// However a script ends, what it started does not outlive it.
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL")
})

/** Starts a program that ends with this script. */
export function start(command, words, options = {}) {
  const child = spawn(command, words, { cwd: root, stdio: "inherit", ...options })
  children.add(child)
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, error }))
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), signal }))
  })
  return Object.assign(child, { ended: ended.finally(() => children.delete(child)) })
}

/** Runs a program to its end and keeps what it said; shown only if asked for. */
export async function run(command, words, { shown = false, toTheEnd = false, onLine, ...options } = {}) {
  const child = start(command, words, { stdio: ["ignore", "pipe", "pipe"], ...options })
  let output = ""
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (part) => {
      output += part
      if (shown) process.stdout.write(part)
      if (onLine) String(part).split("\n").filter(Boolean).forEach(onLine)
    })
  const { code, error } = await child.ended
  if (interrupted && !toTheEnd) throw new Stop("Stopped.")
  return { code, output: error ? error.message : output }
}

/** A step that a person waits for: its name, then how long it took. */
export async function step(name, act) {
  if (interrupted) throw new Stop("Stopped.")
  const since = performance.now()
  process.stdout.write(`  ${name} …\n`)
  const value = await act()
  const seconds = (performance.now() - since) / 1000
  process.stdout.write(`  ${name}: ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s\n`)
  return value
}

/** The last lines of a program's output, for a sentence about its failure. */
export const tail = (output, lines = 12) => output.trim().split("\n").slice(-lines).join("\n")

function interrupt(signal) {
  interrupted = true
  for (const child of children) child.kill(signal)
}
