import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { alone, isAlive } from "./alone.mjs"
import { postgresHome } from "./binaries.mjs"
import { keepText, keptFolder, keptText, Stop, secret } from "./place.mjs"
import { freePort } from "./port.mjs"
import { run, tail } from "./run.mjs"

const settings = {
  demo: [],
  bench: [],
  test: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"],
}

/** Starts the embedded PostgreSQL of this checkout for a purpose, or joins the one that runs; release() leaves it. */
export async function startCluster(purpose) {
  const home = await postgresHome()
  const folder = join(home.clusters, purpose)
  const users = keptFolder("users", purpose)
  writeFileSync(join(users, String(process.pid)), "")
  const port = await alone(`${purpose}-database`, async () => {
    if (!existsSync(folder)) await initialise(home, purpose, folder)
    checkWhole(folder, purpose)
    return (await runningPort(folder)) ?? (await launch(home, purpose, folder))
  })
  const password = secret("superuser-password")
  return {
    adminUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    release: () => release({ home, purpose, folder, users }),
  }
}

async function initialise(home, purpose, folder) {
  const half = `${folder}.half`
  rmSync(half, { recursive: true, force: true })
  const passwordFile = `${half}.password`
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, secret("superuser-password"), { mode: 0o600 })
  if (home.as.uid !== undefined) {
    mkdirSync(half, { mode: 0o700 })
    chownSync(half, home.as.uid, home.as.gid)
    chownSync(passwordFile, home.as.uid, home.as.gid)
  }
  const words = [
    "-D",
    half,
    "-U",
    "postgres",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "-E",
    "UTF8",
    ...locale(),
  ]
  const { code, output } = await run(join(home.bin, "initdb"), words, home.as)
  rmSync(passwordFile, { force: true })
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Stop(`The embedded PostgreSQL could not make its ${purpose} folder ${folder}:\n${tail(output)}`)
  }
  renameSync(half, folder)
}

// A UTF-8 character type is needed for trigrams of names in every script; the plain order of code points sorts alike everywhere.
function locale() {
  return process.platform === "darwin"
    ? ["--locale=en_US.UTF-8", "--lc-collate=C", "--lc-messages=C"]
    : ["--locale=C.UTF-8", "--lc-messages=C"]
}

function checkWhole(folder, purpose) {
  const mend = `delete the folder (what it holds is lost) and start again: rm -rf "${folder}"`
  if (!existsSync(join(folder, "PG_VERSION")) || !existsSync(join(folder, "global/pg_control")))
    throw new Stop(`The ${purpose} database folder is only half made; ${mend}`)
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim()
  if (version !== "18")
    throw new Stop(`The ${purpose} database folder belongs to PostgreSQL ${version}, not 18; ${mend}`)
}

// Of a postmaster that was killed its note stays, and its number may belong to another program by now: so ask the port as well.
async function runningPort(folder) {
  const note = join(folder, "postmaster.pid")
  if (!existsSync(note)) return undefined
  const lines = readFileSync(note, "utf8").split("\n")
  const port = Number(lines[3])
  if (lines[7]?.trim() !== "ready" || !isAlive(Number(lines[0]))) return undefined
  return (await freePort(port)) === port ? undefined : port
}

async function launch(home, purpose, folder) {
  const port = await freePort(Number(keptText(`port-${purpose}`, () => "0")))
  keepText(`port-${purpose}`, String(port))
  const options = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "logging_collector=off",
    ...settings[purpose],
  ]
  const log = join(home.clusters, `${purpose}.log`)
  const words = ["start", "-D", folder, "-w", "-t", "60", "-l", log, "-s"]
  const served = ["-o", [`-p ${port}`, ...options.map((option) => `-c ${option}`)].join(" ")]
  const { code, output } = await run(join(home.bin, "pg_ctl"), [...words, ...served], {
    ...home.as,
    stdio: ["ignore", "ignore", "ignore"],
  })
  if (code !== 0) {
    const said = existsSync(log) ? tail(readFileSync(log, "utf8"), 6) : output
    throw new Stop(`The embedded PostgreSQL did not start on ${folder}; it said:\n${said}`)
  }
  return port
}

async function release({ home, purpose, folder, users }) {
  await alone(`${purpose}-database`, async () => {
    rmSync(join(users, String(process.pid)), { force: true })
    for (const pid of readdirSync(users)) if (!isAlive(Number(pid))) rmSync(join(users, pid), { force: true })
    if (readdirSync(users).length > 0 || (await runningPort(folder)) === undefined) return
    const words = ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60", "-s"]
    const { code, output } = await run(join(home.bin, "pg_ctl"), words, { ...home.as, toTheEnd: true })
    if (code !== 0) throw new Stop(`The embedded PostgreSQL did not stop:\n${tail(output)}`)
  })
}
